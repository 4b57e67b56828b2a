package io.segue.server.runtime;

/** Waiting for threads to end. */
final class Threads {
    private Threads() {}

    /** Waits for a thread that is about to end; an interrupt is kept for later. */
    static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
