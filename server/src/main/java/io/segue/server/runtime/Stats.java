package io.segue.server.runtime;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Counts since the start, for whoever watches. */
public final class Stats {
    /** Calls processed, duplicates included. */
    public final LongAdder events = new LongAdder();
    /** Calls whose message id came in before. */
    public final LongAdder duplicates = new LongAdder();
    /** Anonymous profiles that turned out to be a known user. */
    public final LongAdder merges = new LongAdder();
    /** Calls of a device that belongs to another user. */
    public final LongAdder conflicts = new LongAdder();
    /** Profiles that were looked at because a deadline was due. */
    public final LongAdder woken = new LongAdder();
    /** Records that could not be processed and were passed over. */
    public final LongAdder skipped = new LongAdder();
    /** Records written to the log. */
    public final LongAdder records = new LongAdder();
    /** Synced writes; each takes all records along that wait. */
    public final LongAdder syncs = new LongAdder();
    /** Nanoseconds spent in synced writes. */
    public final LongAdder syncNanos = new LongAdder();

    private volatile LongConsumer syncWatcher = nanos -> {};

    /** @param watcher is told of each synced write how many nanoseconds it took; must be quick */
    public void watchSyncs(LongConsumer watcher) {
        syncWatcher = watcher;
    }

    void synced(long nanos, int written) {
        syncs.increment();
        syncNanos.add(nanos);
        records.add(written);
        syncWatcher.accept(nanos);
    }
}
