package io.segue.server.replay;

import java.time.Duration;

/**
 * How to run.
 *
 * @param threads at least 1; what comes out is the same for any number
 * @param until nothing after this instant happens; {@link Long#MAX_VALUE} for the last event's time
 * @param maxLeap how far an event may be ahead of all before it
 * @param changesHeldMax how many changes are held in memory before they go to temporary files
 */
public record ReplayOptions(int threads, long until, Duration maxLeap, int changesHeldMax) {
    public static final int THREADS_MAX = 64;

    public static final ReplayOptions DEFAULT = new ReplayOptions(
            Runtime.getRuntime().availableProcessors(), Long.MAX_VALUE, LeapLimit.DEFAULT, ChangeLog.HELD_MAX);

    public ReplayOptions withThreads(int number) {
        return new ReplayOptions(number, until, maxLeap, changesHeldMax);
    }

    public ReplayOptions withUntil(long instant) {
        return new ReplayOptions(threads, instant, maxLeap, changesHeldMax);
    }

    public ReplayOptions withMaxLeap(Duration duration) {
        return new ReplayOptions(threads, until, duration, changesHeldMax);
    }

    public ReplayOptions withChangesHeldMax(int number) {
        return new ReplayOptions(threads, until, maxLeap, number);
    }
}
