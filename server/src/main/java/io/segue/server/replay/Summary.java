package io.segue.server.replay;

import io.segue.core.identity.Resolution.Conflict;
import io.segue.server.source.Batch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param events calls that were taken
 * @param profiles people at the end
 * @param merges anonymous profiles that turned out to be a user's
 * @param duplicates calls whose messageId had been seen
 * @param duplicatesCertain whether every earlier messageId was still remembered
 * @param late events older than one read before them
 * @param afterUntil events after the run's end
 * @param conflicts calls of a user from a device that belongs to another
 * @param remarks what the source of the calls left out, by what it is called
 * @param elapsed from the first byte to the last change
 */
public record Summary(
        long events,
        long profiles,
        long changes,
        long merges,
        long duplicates,
        boolean duplicatesCertain,
        long late,
        long afterUntil,
        long conflicts,
        @Nullable Conflict firstConflict,
        List<Rejected> rejected,
        Map<String, Long> remarks,
        Duration elapsed) {

    /**
     * Calls that were not taken, for one reason.
     *
     * @param where the first of them
     * @param reason what was wrong with that one
     */
    public record Rejected(String code, long count, Batch.Place where, String reason) {}

    public long rejections() {
        return rejected.stream().mapToLong(Rejected::count).sum();
    }

    public long eventsPerSecond() {
        return Math.round(events / Math.max(0.001, elapsed.toNanos() / 1e9));
    }
}
