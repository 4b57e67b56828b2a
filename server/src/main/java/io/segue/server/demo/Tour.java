package io.segue.server.demo;

import io.segue.core.catalog.SegmentProgram;
import io.segue.core.identity.ProfileKey;
import io.segue.server.people.Directory;
import io.segue.server.people.MemberView;
import io.segue.server.people.MembershipView;
import io.segue.server.people.ProfileView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to see when the past is in: how large the segments are, and who would be worth a look. */
final class Tour {
    /** Segments of which somebody is shown, the more telling ones first. */
    private static final List<String> TELLING = List.of(
            "high-intent-abandoner", "loyal-buyers-hesitating", "champions", "churned-customers", "bargain-seekers");

    /** As many of a segment are looked at for one with an account; nameless ones come first. */
    private static final int LOOKED_AT = 5_000;

    private static final int SEGMENTS_SHOWN = 4;

    private final Directory directory;
    private final List<Size> sizes;

    private record Size(String segment, long size) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,8d  %-26s", size, segment);
        }
    }

    /**
     * Somebody worth a look.
     *
     * @param segment for which
     */
    record Person(String id, String segment) {}

    Tour(Directory directory, List<SegmentProgram> segments) {
        this.directory = directory;
        this.sizes = segments.stream()
                .map(it -> new Size(it.id(), directory.size(it.id())))
                .sorted(Comparator.comparingLong(Size::size).reversed().thenComparing(Size::segment))
                .toList();
    }

    /** Two segments a line, the largest first, down and then across. */
    List<String> sizes() {
        int rows = (sizes.size() + 1) / 2;
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String left = sizes.get(row).toString();
            String right = row + rows < sizes.size() ? sizes.get(row + rows).toString() : "";
            lines.add((left + right).stripTrailing());
        }
        return lines;
    }

    /** At most one for each of the telling segments, nobody twice. */
    List<Person> people() {
        List<Person> people = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (String segment : TELLING) {
            directory.members(segment, null, LOOKED_AT).items().stream()
                    .map(MemberView::profile)
                    .filter(it -> it.kind() == ProfileKey.Kind.USER && !shown.contains(it.name()))
                    .findFirst()
                    .ifPresent(it -> {
                        shown.add(it.name());
                        people.add(new Person(it.name(), segment));
                    });
        }
        return people;
    }

    /** Who it is, and where else. */
    String line(Person person) {
        Optional<ProfileView> profile = directory.find(person.id());
        List<String> others = profile.stream()
                .flatMap(it -> it.memberships().stream())
                .map(MembershipView::segment)
                .filter(it -> !it.equals(person.segment()))
                .toList();
        String also = others.stream().limit(SEGMENTS_SHOWN).collect(Collectors.joining(", "));
        String more = others.size() > SEGMENTS_SHOWN ? " and " + (others.size() - SEGMENTS_SHOWN) + " more" : "";
        return String.format(
                        Locale.ROOT,
                        "  %-10s%-26s%s",
                        person.id(),
                        person.segment(),
                        also.isEmpty() ? "" : "also " + also + more)
                .stripTrailing();
    }
}
