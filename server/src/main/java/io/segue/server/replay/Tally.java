package io.segue.server.replay;

import io.segue.core.event.Rejection;
import io.segue.core.identity.Resolution.Conflict;
import io.segue.server.source.Batch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run counts while it runs. */
final class Tally {
    long events;
    long afterUntil;
    long duplicates;
    long late;
    long merges;
    long conflicts;
    boolean forgotMessages;

    @Nullable
    Conflict firstConflict;

    final Map<String, Rejected> rejected = new TreeMap<>();

    /** {@link #events} as of the last batch, for other threads. */
    private volatile long eventsShown;

    /**
     * How often something was wrong.
     *
     * @param where the first place
     * @param reason what was said of it there
     */
    record Rejected(long count, Batch.Place where, String reason) {
        Rejected oneMore() {
            return new Rejected(count + 1, where, reason);
        }
    }

    void show() {
        eventsShown = events;
    }

    long eventsShown() {
        return eventsShown;
    }

    void reject(Rejection rejection, Batch.Place where) {
        Rejected before = rejected.get(rejection.code());
        rejected.put(rejection.code(), before == null ? new Rejected(1, where, rejection.reason()) : before.oneMore());
    }

    void conflict(Conflict conflict) {
        conflicts++;
        if (firstConflict == null) {
            firstConflict = conflict;
        }
    }

    Summary summary(long profiles, long changes, Map<String, Long> remarks, Duration elapsed) {
        List<Summary.Rejected> reasons = rejected.entrySet().stream()
                .map(it -> new Summary.Rejected(
                        it.getKey(),
                        it.getValue().count(),
                        it.getValue().where(),
                        it.getValue().reason()))
                .toList();
        return new Summary(
                events,
                profiles,
                changes,
                merges,
                duplicates,
                !forgotMessages,
                late,
                afterUntil,
                conflicts,
                firstConflict,
                reasons,
                remarks,
                elapsed);
    }
}
