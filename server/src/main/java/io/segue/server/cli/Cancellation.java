package io.segue.server.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a run in an orderly way: interrupts the thread that made this object, and gives it a moment to clean up
 * before the process ends.
 */
final class Cancellation implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final Thread running = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::cancel);
    private volatile boolean requested;

    Cancellation() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the run was asked to end, so that whatever failed since failed for that. */
    boolean requested() {
        return requested;
    }

    private void cancel() {
        requested = true;
        running.interrupt();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, which is what the hook was for
        }
    }
}
