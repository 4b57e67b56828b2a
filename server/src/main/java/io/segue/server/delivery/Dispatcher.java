package io.segue.server.delivery;

import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.store.Store;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/**
 * Everything about webhooks: keeps a worker for each destination. Changes that are not delivered are in the feed or in the
 * store, so stopping it, in whatever way, loses none.
 */
public final class Dispatcher implements AutoCloseable {
    /** So many changes of the feed are counted for {@link Figures#queue}, and no more. */
    public static final int QUEUE_COUNTED_MAX = 10_000;

    /** How long answers are waited for when the server stops. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** How long what was given up may take to end. */
    private static final Duration END = Duration.ofSeconds(1);

    private static final int ID_BYTES = 10;

    private final Store store;
    private final ChangeFeed feed;
    private final Destinations destinations;
    private final Sender.Maker senders;
    private final BackOff backOff;
    private final RandomGenerator secrets;
    private final InstantSource clock;
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();
    private boolean running;

    /**
     * @param chance for the back-off
     * @param secrets for keys; must be one that nobody can guess
     */
    public Dispatcher(
            Store store,
            ChangeFeed feed,
            Sender.Maker senders,
            RandomGenerator chance,
            RandomGenerator secrets,
            InstantSource clock) {
        this.store = store;
        this.feed = feed;
        this.destinations = new Destinations(store);
        this.senders = senders;
        this.backOff = new BackOff(chance);
        this.secrets = secrets;
        this.clock = clock;
        destinations.all().forEach(destination -> workers.put(destination.id(), worker(destination.id())));
    }

    /** What sends over HTTP, with the trust in certificates that the JDK has. */
    public static Sender.Maker http(AddressGuard guard, Timeouts timeouts, InstantSource clock) {
        try {
            return HttpSender.maker(guard, InetAddress::getAllByName, SSLContext.getDefault(), timeouts, clock);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("expected every JDK to know TLS", e);
        }
    }

    private Worker worker(String id) {
        return new Worker(id, destinations, new Ledger(store, id), feed, senders, backOff, clock);
    }

    public synchronized void start() {
        running = true;
        workers.values().forEach(Worker::start);
    }

    /** Waits a little for answers, gives up the rest, and returns within 5 seconds. What was given up is sent again later. */
    public void stop() throws InterruptedException {
        stop(GRACE);
    }

    /** As {@link #stop()}. */
    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void stop(Duration grace) throws InterruptedException {
        workers.values().forEach(Worker::stop);
        Thread last = Thread.ofVirtual().start(this::joinAll);
        boolean inTime = last.join(grace);
        workers.values().forEach(Worker::abandon);
        if (!inTime) {
            boolean unused = last.join(END);
            last.interrupt();
        }
        workers.clear();
    }

    private void joinAll() {
        try {
            for (Worker worker : workers.values()) {
                boolean unused = worker.join(GRACE.plus(END));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The clock or the store may have changed. */
    void ring() {
        workers.values().forEach(Worker::ring);
    }

    public List<Destination> all() {
        return destinations.all();
    }

    public Optional<Destination> find(String id) {
        return destinations.find(id);
    }

    /**
     * A new destination with a new key; empty when there are {@link Destinations#MAX} already.
     *
     * @param fromBeginning whether it is told all changes there ever were, instead of those from now on
     */
    public synchronized Optional<Destination> create(String name, URI url, Filter filter, boolean fromBeginning) {
        long now = clock.millis();
        SigningKey key = SigningKey.generate(secrets, now);
        var destination = new Destination(randomId("dst_"), name, url, filter, new State.Active(), List.of(key), now);
        var progress = new Progress(fromBeginning ? Cursor.START : feed.end(), now);
        if (!destinations.add(destination, progress)) {
            return Optional.empty();
        }
        Worker worker = worker(destination.id());
        workers.put(destination.id(), worker);
        if (running) {
            worker.start();
        }
        return Optional.of(destination);
    }

    private String randomId(String prefix) {
        byte[] bytes = new byte[ID_BYTES];
        secrets.nextBytes(bytes);
        return prefix + HexFormat.of().formatHex(bytes);
    }

    /** What it is now; empty when there is none. */
    public Optional<Destination> change(String id, UnaryOperator<Destination> how) {
        Optional<Destination> changed = destinations.change(id, how);
        Optional.ofNullable(workers.get(id)).ifPresent(Worker::ring);
        return changed;
    }

    /** It is told changes again, from the first one that it was not told on. */
    public Optional<Destination> enable(String id) {
        Optional.ofNullable(workers.get(id)).ifPresent(Worker::release);
        return change(id, destination -> destination.with(new State.Active()));
    }

    /**
     * A new key.
     *
     * @param oldFor how long messages are signed with the keys of before too
     */
    public Optional<Destination> rotateKey(String id, Duration oldFor) {
        long now = clock.millis();
        SigningKey key = SigningKey.generate(secrets, now);
        return change(id, destination -> destination.rotated(key, now, now + oldFor.toMillis()));
    }

    /** Whether there was one. Nothing of it is left. */
    public synchronized boolean delete(String id) {
        Worker worker = workers.remove(id);
        if (worker == null) {
            return false;
        }
        worker.stop();
        boolean removed = destinations.remove(id, worker.ledger());
        worker.abandon();
        return removed;
    }

    /** Sends a test message at once, whatever the destination's state, and returns what came of it. */
    public Optional<Attempt> test(String id) throws InterruptedException {
        Worker worker = workers.get(id);
        Optional<Destination> destination = destinations.find(id);
        if (worker == null || destination.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(worker.sendNow(Message.test(randomId("test_"), destination.get(), clock.millis())));
    }

    /**
     * A destination's delivery log, the latest first.
     *
     * @param before the number of a line; {@link Long#MAX_VALUE} for all
     */
    public List<LogLine> deliveries(String id, long before, int limit) {
        return ledger(id).map(ledger -> ledger.log(before, limit)).orElse(List.of());
    }

    /** A destination's dead letters behind a change, in the order of the changes. */
    public List<Letter> dead(String id, Cursor after, int limit) {
        return ledger(id).map(ledger -> ledger.dead(after, limit)).orElse(List.of());
    }

    /** Has dead letters sent again, with a whole schedule; how many of them there were. */
    public int replay(String id, List<Cursor> changes) {
        return revive(id, Objects.requireNonNull(changes));
    }

    /** Has the first dead letters sent again, as many as may wait at once; how many these were. */
    public int replayAll(String id) {
        int room =
                ledger(id).map(ledger -> Worker.WAITING_MAX - ledger.waiting()).orElse(0);
        List<Cursor> first = dead(id, Cursor.START, Math.max(0, room)).stream()
                .map(letter -> letter.change().id())
                .toList();
        return revive(id, first);
    }

    private int revive(String id, List<Cursor> changes) {
        int revived =
                ledger(id).map(ledger -> ledger.revive(changes, clock.millis())).orElse(0);
        Optional.ofNullable(workers.get(id)).ifPresent(Worker::ring);
        return revived;
    }

    private Optional<Ledger> ledger(String id) {
        return Optional.ofNullable(workers.get(id)).map(Worker::ledger);
    }

    /** How all destinations do. */
    public List<Figures> figures() {
        return all().stream()
                .flatMap(destination -> figures(destination.id()).stream())
                .toList();
    }

    /** How a destination does; empty when there is none. */
    public Optional<Figures> figures(String id) {
        Worker worker = workers.get(id);
        Optional<Destination> destination = destinations.find(id);
        return worker == null ? Optional.empty() : destination.map(it -> figures(it, worker));
    }

    private Figures figures(Destination destination, Worker worker) {
        Ledger ledger = worker.ledger();
        Progress progress = ledger.progress();
        List<ChangeRecord> behind = feed.read(progress.cursor(), QUEUE_COUNTED_MAX);
        long unread = behind.stream().filter(destination.filter()::passes).count();
        long now = clock.millis();
        long oldest = ledger.oldestWaiting().orElse(now);
        if (unread > 0) {
            oldest = Math.min(oldest, progress.caughtUpAt());
        }
        return new Figures(
                destination,
                unread + ledger.waiting(),
                ledger.waiting(),
                worker.flight().inFlight(),
                ledger.dead(),
                worker.delivered(),
                worker.failed(),
                Math.max(0, now - oldest));
    }
}
