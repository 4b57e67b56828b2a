package io.segue.server.http;

import io.segue.core.event.Event;
import io.segue.server.ingest.Inlet;
import io.segue.server.ingest.Intake;
import io.segue.server.ingest.Overload;
import io.segue.server.ingest.RefusedCall;
import io.segue.server.ingest.TakenCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An inlet that keeps everything in memory, or refuses everything when told to. */
final class Collected implements Inlet {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<Intake> intakes = new ArrayList<>();
    private @Nullable Overload overload;

    @Override
    public void take(Intake intake) throws Overload {
        lock.lock();
        try {
            if (overload != null) {
                throw overload;
            }
            intakes.add(intake);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on. Null: no more. */
    void refuse(@Nullable Overload reason) {
        lock.lock();
        try {
            overload = reason;
        } finally {
            lock.unlock();
        }
    }

    List<Intake> intakes() {
        lock.lock();
        try {
            return List.copyOf(intakes);
        } finally {
            lock.unlock();
        }
    }

    List<TakenCall> taken() {
        return intakes().stream().flatMap(it -> it.taken().stream()).toList();
    }

    List<Event> events() {
        return taken().stream().map(TakenCall::event).toList();
    }

    List<RefusedCall> refused() {
        return intakes().stream().flatMap(it -> it.refused().stream()).toList();
    }

    /** The events, once they are so many or the patience is over. */
    List<Event> await(Predicate<List<Event>> enough) throws InterruptedException {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (!enough.test(events()) && left > 0) {
                left = more.awaitNanos(left);
            }
            return events();
        } finally {
            lock.unlock();
        }
    }

    static Overload overload(Overload.Reason reason, long millis) {
        return new Overload(reason, Duration.ofMillis(millis), "not now");
    }
}
