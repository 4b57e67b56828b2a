package io.segue.server.api;

import io.segue.core.catalog.SegmentProgram;
import io.segue.core.engine.Effect;
import io.segue.core.explain.Explainer;
import io.segue.core.explain.Explanation;
import io.segue.core.identity.ProfileKey;
import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.server.explain.ExplainedCase;
import io.segue.server.people.CallView;
import io.segue.server.people.Directory;
import io.segue.server.people.MemberView;
import io.segue.server.people.Page;
import io.segue.server.people.ProfileView;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers what can be asked of people and segments; {@link Unanswerable} when a question is not one. */
public final class Reader {
    /** So many explanations are worked out at once; each goes through all calls of a person. */
    public static final int EXPLANATIONS_MAX = 4;

    private final Directory directory;
    private final Supplier<CurrentDefinitions> definitions;
    private final InstantSource clock;
    private final Semaphore explanations = new Semaphore(EXPLANATIONS_MAX);

    public Reader(Directory directory, Supplier<CurrentDefinitions> definitions, InstantSource clock) {
        this.directory = directory;
        this.definitions = definitions;
        this.clock = clock;
    }

    public Optional<ProfileView> find(Who who) {
        ProfileKey.Kind kind = who.kind();
        return kind == null ? directory.find(who.id()) : directory.find(new ProfileKey(kind, who.id()));
    }

    public ProfileView profile(Who who) {
        return find(who)
                .orElseThrow(() -> new Unanswerable(
                        Unanswerable.Kind.UNKNOWN,
                        "unknown-profile",
                        "nobody has the " + who.described() + " " + Printable.quote(who.id())
                                + "; ids are case-sensitive, and a profile is there a moment after its first call"));
    }

    public Page<CallView> calls(Who who, @Nullable String after, int limit) {
        ProfileKey key = profile(who).key();
        return paged(after, it -> directory.calls(key, it, Paging.checked(limit)));
    }

    /** @param at in milliseconds since 1970 UTC; now when null */
    public ExplainedCase explain(Who who, String segment, @Nullable Long at) {
        CurrentDefinitions current = definitions.get();
        SegmentProgram program = program(current, segment);
        ProfileKey key = profile(who).key();
        long instant = at == null ? clock.millis() : at;
        return new ExplainedCase(key, who.id(), program, instant, explain(current, segment, key, instant));
    }

    private Explanation explain(CurrentDefinitions current, String segment, ProfileKey key, long at) {
        if (!explanations.tryAcquire()) {
            throw new Unanswerable(
                    Unanswerable.Kind.BUSY,
                    "try-again-later",
                    EXPLANATIONS_MAX + " explanations are being worked out, which is as many as there may be at once");
        }
        try {
            return Explainer.explain(current.catalog(), segment, directory.history(key), at);
        } finally {
            explanations.release();
        }
    }

    /** By id. */
    public Page<SegmentView> segments(@Nullable String after, int limit) {
        int checked = Paging.checked(limit);
        CurrentDefinitions current = definitions.get();
        List<SegmentView> rest = current.catalog().programs().stream()
                .filter(program -> after == null || program.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(SegmentProgram::id))
                .limit(checked + 1L)
                .map(program -> view(current, program))
                .toList();
        List<SegmentView> items = rest.subList(0, Math.min(checked, rest.size()));
        return new Page<>(
                items, rest.size() > checked ? items.getLast().definition().id() : null);
    }

    public SegmentView segment(String id) {
        CurrentDefinitions current = definitions.get();
        return view(current, program(current, id));
    }

    public Optional<SegmentView> findSegment(String id) {
        CurrentDefinitions current = definitions.get();
        return Optional.ofNullable(current.catalog().program(id)).map(program -> view(current, program));
    }

    private SegmentView view(CurrentDefinitions current, SegmentProgram program) {
        return new SegmentView(program.definition(), directory.size(program.id()), current.version());
    }

    public Page<MemberView> members(String segment, @Nullable String after, int limit) {
        program(definitions.get(), segment);
        return paged(after, it -> directory.members(segment, it, Paging.checked(limit)));
    }

    /**
     * A filter for what somebody wants to hear of.
     *
     * @param who whose changes, those under ids that are the same person by now included; null for everybody's
     */
    public ChangeFilter filter(Set<String> segments, @Nullable Who who, Effect.@Nullable Change change) {
        CurrentDefinitions current = definitions.get();
        segments.forEach(segment -> program(current, segment));
        return new ChangeFilter(segments, who == null ? Set.of() : keys(who), change);
    }

    private Set<ProfileKey> keys(Who who) {
        ProfileView profile = profile(who);
        Set<ProfileKey> keys = new HashSet<>();
        keys.add(profile.key());
        profile.anonymousIds().forEach(id -> keys.add(ProfileKey.anonymous(id)));
        return keys;
    }

    private static SegmentProgram program(CurrentDefinitions current, String id) {
        SegmentProgram program = current.catalog().program(id);
        if (program == null) {
            List<String> ids = current.catalog().programs().stream()
                    .map(SegmentProgram::id)
                    .toList();
            String hint = Nearest.hint(id, ids);
            throw new Unanswerable(
                    Unanswerable.Kind.UNKNOWN,
                    "unknown-segment",
                    "there is no segment " + Printable.quote(id) + "; "
                            + (hint.isEmpty() ? "GET /v1/segments lists those that are there" : hint));
        }
        return program;
    }

    /** Only {@code after} can be wrong. */
    private static <T> Page<T> paged(@Nullable String after, Function<@Nullable String, Page<T>> read) {
        try {
            return read.apply(after);
        } catch (IllegalArgumentException e) {
            throw Paging.notHandedOut(after);
        }
    }
}
