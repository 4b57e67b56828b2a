package io.segue.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what comes true a little later. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Eventually() {}

    /** What may fail for a while. */
    @FunctionalInterface
    public interface Claim {
        void check() throws Exception;
    }

    /** Checks again and again until it holds, and fails as it does at last. */
    public static void assertThat(Claim claim) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                claim.check();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
