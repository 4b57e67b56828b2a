package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.Eventually;
import io.segue.server.config.Network;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.ChangeTable;
import io.segue.server.feed.Cursor;
import io.segue.server.io.Failure;
import io.segue.server.runtime.HandClock;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/** A dispatcher with a real store and feed in a folder of its own, and a clock that is moved by hand. */
final class Office {
    /** Long enough never to matter, unless a test is about them. */
    static final Timeouts PATIENT = new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(60));

    final HandClock clock = new HandClock(System.currentTimeMillis());
    private final Path folder;
    private final RandomGenerator chance;
    private Store store;
    private ChangeTable feed;
    private Dispatcher dispatcher;
    private long position;

    Office(Path folder, RandomGenerator chance) throws Failure {
        this.folder = folder;
        this.chance = chance;
        open();
    }

    static AddressGuard thisMachineAllowed() {
        return new AddressGuard(List.of(
                Network.parse("127.0.0.0/8").orElseThrow(), Network.parse("::1").orElseThrow()));
    }

    static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open() throws Failure {
        store = Store.open(folder, StoreOptions.SMALL);
        feed = new ChangeTable(store);
        Sender.Maker senders = HttpSender.maker(thisMachineAllowed(), InetAddress::getAllByName, tls(), PATIENT, clock);
        dispatcher = new Dispatcher(store, feed, senders, chance, new SecureRandom(), clock);
        dispatcher.start();
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    Store store() {
        return store;
    }

    Destination destination(Receiver receiver) {
        return destination(receiver, Filter.ALL);
    }

    Destination destination(Receiver receiver, Filter filter) {
        Destination destination =
                dispatcher.create("test", receiver.url(), filter, false).orElseThrow();
        receiver.knows(destination);
        return destination;
    }

    /** Its id. */
    String enters(String user, String segment) {
        return changes(user, segment, Effect.Change.ENTERED);
    }

    String changes(String user, String segment, Effect.Change change) {
        var id = new Cursor(++position, 0);
        try (Batch batch = store.newBatch()) {
            feed.put(batch, new ChangeRecord(id, clock.millis(), ProfileKey.user(user), segment, 1, change));
            store.write(batch);
        }
        feed.committed(id);
        return id.toString();
    }

    void advance(Duration by) {
        clock.advance(by);
        dispatcher.ring();
    }

    /** Moves the clock to where the next letter is due; how far that was. */
    Duration advanceToNextRetry(Destination destination) {
        long next = new Ledger(store, destination.id()).nextDue().orElseThrow();
        Duration wait = Duration.ofMillis(next - clock.millis());
        advance(wait);
        return wait;
    }

    Figures figures(Destination destination) {
        return dispatcher.figures(destination.id()).orElseThrow();
    }

    List<Attempt> log(Destination destination) {
        return dispatcher.deliveries(destination.id(), Long.MAX_VALUE, Ledger.LOG_MAX).stream()
                .map(LogLine::attempt)
                .toList();
    }

    void awaitLog(Destination destination, int lines) {
        eventually(lines + " lines of the log", () -> log(destination).size() >= lines);
    }

    void awaitEmptyQueue(Destination destination) {
        eventually(
                "the queue is empty",
                () -> Optional.of(figures(destination))
                        .filter(it -> it.queue() == 0 && it.inFlight() == 0)
                        .isPresent());
    }

    /** Waits for what other threads do. */
    static void eventually(String what, BooleanSupplier condition) {
        try {
            Eventually.assertThat(
                    () -> assertThat(condition.getAsBoolean()).as(what).isTrue());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if the process had been killed, and started again. */
    void crash() throws Failure, InterruptedException {
        dispatcher.stop(Duration.ZERO);
        store.close();
        open();
    }

    void close() throws InterruptedException {
        dispatcher.stop(Duration.ZERO);
        store.close();
    }
}
