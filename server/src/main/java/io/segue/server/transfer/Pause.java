package io.segue.server.transfer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How to let time pass. */
public interface Pause {
    /** By the clock on the wall; an interrupt ends it. */
    Pause REAL = duration -> {
        boolean unused = new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS);
    };

    void of(Duration duration) throws InterruptedException;
}
