package io.segue.server.demo;

import io.segue.core.event.IsoTime;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.shop.Narrator;
import io.segue.server.shop.Story;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tells of changes as they happen, as many as somebody can read: those of the stories' people, and a few others. */
final class Ticker implements Narrator {
    /** Changes of others that are told each time. */
    private static final int OTHERS_TOLD = 2;

    /** Whose changes are looked out for. */
    private static final int PEOPLE_MAX = 30;

    private static final int READ_MAX = 10_000;

    /** People with a name before nameless visitors. */
    private static final Comparator<ChangeRecord> BY_NAME =
            Comparator.comparing(change -> change.profile().kind() == ProfileKey.Kind.ANONYMOUS);

    private final ChangeFeed feed;
    private final Queue<Begun> begun = new ConcurrentLinkedQueue<>();
    private final Deque<String> people = new ArrayDeque<>();
    private Cursor cursor;
    private long untold;

    private record Begun(long at, Story story, String who) {}

    Ticker(ChangeFeed feed) {
        this.feed = feed;
        this.cursor = feed.end();
    }

    @Override
    public void begins(long at, Story story, String who) {
        begun.add(new Begun(at, story, who));
    }

    /** What is to be told of what happened since the last time. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Begun next = begun.poll(); next != null; next = begun.poll()) {
            lines.add(line(next));
            lookOutFor(next.who());
        }
        List<ChangeRecord> others = new ArrayList<>();
        for (ChangeRecord change : feed.read(cursor, READ_MAX)) {
            cursor = change.id();
            if (isOfStory(change)) {
                lines.add(line(change));
            } else {
                others.add(change);
            }
        }
        others.stream().sorted(BY_NAME).limit(OTHERS_TOLD).map(Ticker::line).forEach(lines::add);
        untold += Math.max(0, others.size() - OTHERS_TOLD);
        return lines;
    }

    /** How many changes were not told since this was asked before. */
    long untold() {
        long count = untold;
        untold = 0;
        return count;
    }

    private void lookOutFor(String who) {
        people.addLast(who);
        if (people.size() > PEOPLE_MAX) {
            people.removeFirst();
        }
    }

    /** A story's person may be nameless at first, under the id of a device that begins with the name. */
    private boolean isOfStory(ChangeRecord change) {
        String name = change.profile().name();
        return people.stream().anyMatch(name::startsWith);
    }

    private static String line(Begun begun) {
        return clock(begun.at()) + "  * " + begun.who() + " " + begun.story().does() + "; watch "
                + begun.story().segment() + ": " + begun.story().then();
    }

    private static String line(ChangeRecord change) {
        String sign = switch (change.change()) {
            case ENTERED -> "+";
            case LEFT -> "-";
        };
        return String.format(
                Locale.ROOT,
                "%s  %s %-26s%s",
                clock(change.at()),
                sign,
                change.segment(),
                change.profile().name());
    }

    private static String clock(long at) {
        return IsoTime.format(at).substring(11, 19);
    }
}
