package io.segue.server.transfer;

import io.segue.server.client.EventSender;
import io.segue.server.client.EventSender.Later;
import io.segue.server.client.EventSender.Taken;
import io.segue.server.io.Failure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Delivers one request after another to one door, and comes again when the server asks for it. Any thread may. */
public final class Courier {
    /** A server that takes nothing for so long gets no more. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final Door door;
    private final Pause pause;
    private final AtomicLong waits = new AtomicLong();
    private volatile boolean wasThere;

    /** The way to a server. */
    public interface Door {
        EventSender.Outcome send(byte[] body) throws Failure, InterruptedException;
    }

    public Courier(Door door, Pause pause) {
        this.door = door;
        this.pause = pause;
    }

    /** Returns when it is on disk. */
    public Taken deliver(byte[] body) throws Failure, InterruptedException {
        Duration next = FIRST_WAIT;
        Duration waited = Duration.ZERO;
        while (true) {
            switch (door.send(body)) {
                case Taken taken -> {
                    wasThere = true;
                    return taken;
                }
                case Later later -> {
                    wasThere |= later.connected();
                    if (!wasThere || waited.compareTo(PATIENCE) >= 0) {
                        throw gaveUp(later, waited);
                    }
                    Duration wait = least(most(later.retryAfter().orElse(next), FIRST_WAIT), WAIT_MAX);
                    waits.incrementAndGet();
                    pause.of(wait);
                    waited = waited.plus(wait);
                    next = least(next.multipliedBy(2), WAIT_MAX);
                }
            }
        }
    }

    private static Failure gaveUp(Later later, Duration waited) {
        return new Failure(
                Failure.Kind.SERVER,
                later.why() + (waited.isZero() ? "" : ", still after " + waited.toSeconds() + " s of waiting"));
    }

    private static Duration most(Duration one, Duration other) {
        return least(one, other).equals(one) ? other : one;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How often the server asked to come again, or was not there. */
    public long waits() {
        return waits.get();
    }
}
