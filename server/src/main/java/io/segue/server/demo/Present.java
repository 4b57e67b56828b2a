package io.segue.server.demo;

import io.segue.server.io.Failure;
import io.segue.server.shop.Arrival;
import io.segue.server.transfer.Ahead;
import io.segue.server.transfer.Courier;
import io.segue.server.transfer.Packer;
import io.segue.server.transfer.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Sends a shop's calls when they are due, those of a moment together. */
final class Present implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(150);

    private final Iterator<Arrival> arrivals;
    private final Courier courier;
    private final InstantSource clock;
    private final Packer packer = new Packer();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("demo-present").factory());

    private Present(Iterator<Arrival> arrivals, Courier courier, InstantSource clock) {
        this.arrivals = arrivals;
        this.courier = courier;
        this.clock = clock;
    }

    static Present start(Iterator<Arrival> arrivals, Courier courier, InstantSource clock) {
        var present = new Present(arrivals, courier, clock);
        present.thread.execute(present::run);
        return present;
    }

    /** Calls that were acknowledged. */
    long calls() {
        return calls.get();
    }

    /** Why no more are sent. */
    Optional<Failure> failure() {
        return Optional.ofNullable(failure.get());
    }

    private void run() {
        try {
            Arrival next = arrivals.next();
            while (true) {
                int packed = 0;
                while (next.at() <= clock.millis() && packer.add(next.json())) {
                    packed++;
                    next = arrivals.next();
                }
                if (packed > 0) {
                    courier.deliver(packer.take());
                    calls.addAndGet(packed);
                }
                Pause.REAL.of(MOMENT);
            }
        } catch (Failure e) {
            failure.set(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Ahead.end(thread);
    }
}
