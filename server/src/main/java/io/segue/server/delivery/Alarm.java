package io.segue.server.delivery;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a lane wait for an instant, or until somebody rings. A ring that nobody waits for is kept for the next who does. */
final class Alarm {
    static final long FOREVER = Long.MAX_VALUE;

    /** The clock may be set while somebody waits. */
    private static final long LOOK_AGAIN_MILLIS = 60_000;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private boolean ringing;

    Alarm(InstantSource clock) {
        this.clock = clock;
    }

    /** @param until in milliseconds since 1970 UTC */
    void await(long until) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = until - clock.millis();
            while (!ringing && left > 0) {
                long unused = rang.awaitNanos(TimeUnit.MILLISECONDS.toNanos(Math.min(left, LOOK_AGAIN_MILLIS)));
                left = until - clock.millis();
            }
            ringing = false;
        } finally {
            lock.unlock();
        }
    }

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rang.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
