package io.segue.server.delivery;

import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.Cursor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings changes to one destination. Shares nothing with other workers but the feed and the store, so whatever this
 * destination does delays nobody else.
 */
final class Worker {
    /** When so many letters wait to be sent again, the feed is not read on; what is in it is not lost. */
    static final int WAITING_MAX = 10_000;

    /** Nothing that waits, waits longer. */
    static final long WAIT_MAX_MILLIS = RetryAfter.MAX.toMillis();

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    private final String id;
    private final Destinations destinations;
    private final Ledger ledger;
    private final Sender.Maker senders;
    private final BackOff backOff;
    private final InstantSource clock;
    private final Flight flight = new Flight(this);
    private final List<Lane> lanes;
    private final List<Thread> threads;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final ReentrantLock senderLock = new ReentrantLock();
    private @Nullable Sender sender;
    private volatile String senderUrl = "";
    private volatile long heldUntil;
    private volatile boolean stopping;

    Worker(
            String id,
            Destinations destinations,
            Ledger ledger,
            ChangeFeed feed,
            Sender.Maker senders,
            BackOff backOff,
            InstantSource clock) {
        this.id = id;
        this.destinations = destinations;
        this.ledger = ledger;
        this.senders = senders;
        this.backOff = backOff;
        this.clock = clock;
        this.lanes = List.of(new Lane.Fresh(this, new Alarm(clock), feed), new Lane.Again(this, new Alarm(clock)));
        this.threads = lanes.stream()
                .map(lane -> Thread.ofVirtual().name("delivery " + id).unstarted(lane))
                .toList();
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** What is on its way is still waited for. */
    void stop() {
        stopping = true;
        threads.forEach(Thread::interrupt);
    }

    /** Gives up what is on its way; after that nothing more is written. */
    void abandon() {
        flight.abandon();
        close();
        ledger.close();
    }

    /** Whether it has ended, after so long at most. */
    boolean join(Duration atMost) throws InterruptedException {
        boolean ended = true;
        for (Thread thread : threads) {
            ended &= thread.getState() == Thread.State.NEW || thread.join(atMost);
        }
        return ended;
    }

    private void close() {
        senderLock.lock();
        try {
            if (sender != null) {
                sender.close();
                sender = null;
            }
        } finally {
            senderLock.unlock();
        }
    }

    /** Something was changed: the destination, the clock, or what waits. */
    void ring() {
        lanes.forEach(Lane::ring);
    }

    boolean isStopping() {
        return stopping;
    }

    Ledger ledger() {
        return ledger;
    }

    Flight flight() {
        return flight;
    }

    long delivered() {
        return delivered.get();
    }

    long failed() {
        return failed.get();
    }

    long now() {
        return clock.millis();
    }

    Destination destination() {
        return destinations.find(id).orElseThrow(() -> new IllegalStateException("expected " + id + " to be there"));
    }

    /** Whether the destination may be asked now. */
    boolean mayRun() {
        long left = heldUntil - now();
        boolean held = left > 0 && left <= WAIT_MAX_MILLIS;
        return !held && destinations.find(id).filter(Destination::isActive).isPresent();
    }

    /** It may be asked again whatever it asked for. */
    void release() {
        heldUntil = 0;
    }

    /** Until when there is nothing to do, unless somebody rings. */
    long heldUntil() {
        return destinations.find(id).filter(Destination::isActive).isPresent() ? heldUntil : Alarm.FOREVER;
    }

    /** Whether all letters that are taken at once may fail. */
    boolean hasRoom() {
        return ledger.waiting() <= WAITING_MAX - Lane.TAKEN_MAX;
    }

    /** Sends a letter once. */
    Tried send(Due due) throws InterruptedException {
        Destination destination = destination();
        long begin = now();
        Answer answer = sender(destination).send(Message.of(due.letter().change()), destination);
        long end = now();
        Letter letter = due.letter().triedAgain(answer.told());
        boolean taken = answer instanceof Answer.Taken;
        (taken ? delivered : failed).incrementAndGet();
        var attempt = new Attempt(
                begin, letter.change().id().toString(), letter.tries(), taken, answer.told(), Math.max(0, end - begin));
        return new Tried(due, letter, verdict(answer, letter, end), attempt);
    }

    private Verdict verdict(Answer answer, Letter letter, long now) {
        return switch (answer) {
            case Answer.Taken taken -> new Verdict.Done();
            case Answer.Gone gone -> {
                disable("it answered 410, Gone");
                yield new Verdict.Again(now);
            }
            case Answer.Refused refused -> {
                long wanted = now + refused.retryAfter().orElse(Duration.ZERO).toMillis();
                hold(wanted);
                yield again(letter, now, wanted);
            }
            case Answer.Failed none -> again(letter, now, now);
        };
    }

    private Verdict again(Letter letter, long now, long notBefore) {
        return letter.tries() >= BackOff.TRIES_MAX
                ? new Verdict.Dead()
                : new Verdict.Again(Math.max(notBefore, now + backOff.delay(letter.tries())));
    }

    /** What an answer asks for goes for the whole destination. */
    private void hold(long until) {
        if (until > heldUntil || heldUntil > now() + WAIT_MAX_MILLIS) {
            heldUntil = until;
        }
    }

    private void disable(String reason) {
        var unused = destinations.change(
                id, destination -> destination.isActive() ? destination.with(new State.Disabled(reason)) : destination);
    }

    void settle(List<Tried> tried, Optional<Cursor> cursor) {
        ledger.settle(tried, cursor.orElse(null));
        if (ledger.dead() > Ledger.DEAD_MAX) {
            disable("it has more than " + Ledger.DEAD_MAX + " dead letters");
        }
        ring();
    }

    /** Sends something that is no letter, and writes it down. */
    Attempt sendNow(Message message) throws InterruptedException {
        Destination destination = destination();
        long begin = now();
        Answer answer = sender(destination).send(message, destination);
        boolean taken = answer instanceof Answer.Taken;
        var attempt = new Attempt(begin, message.id(), 1, taken, answer.told(), Math.max(0, now() - begin));
        ledger.log(attempt);
        return attempt;
    }

    private Sender sender(Destination destination) {
        senderLock.lock();
        try {
            String url = destination.url().toString();
            if (sender == null || !url.equals(senderUrl)) {
                if (sender != null) {
                    sender.close();
                }
                sender = senders.to(destination);
                senderUrl = url;
            }
            return sender;
        } finally {
            senderLock.unlock();
        }
    }

    void trouble(RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "delivery to " + id + " pauses", e);
    }
}
