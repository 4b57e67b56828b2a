package io.segue.server.delivery;

import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The destinations there are. What is changed is on disk before anybody sees it. Any thread may use it. */
public final class Destinations {
    /** Each has threads and connections of its own. */
    public static final int MAX = 100;

    private final Store store;
    private final Map<String, Destination> byId = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public Destinations(Store store) {
        this.store = store;
        byte[] all = LedgerKeys.allDestinations();
        try (Scan scan = store.scan(Table.DESTINATIONS, all, Keys.after(all))) {
            while (scan.next()) {
                Destination destination = DestinationCodec.decode(scan.value());
                byId.put(destination.id(), destination);
            }
        }
    }

    /** The oldest first. */
    public List<Destination> all() {
        return byId.values().stream()
                .sorted(Comparator.comparingLong(Destination::createdAt).thenComparing(Destination::id))
                .toList();
    }

    public Optional<Destination> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** False when there are too many already. */
    boolean add(Destination destination, Progress progress) {
        var keys = new LedgerKeys(destination.id());
        lock.lock();
        try (Batch batch = store.newBatch()) {
            if (byId.size() >= MAX) {
                return false;
            }
            batch.put(Table.DESTINATIONS, keys.destination(), DestinationCodec.encode(destination));
            batch.put(Table.DESTINATIONS, keys.progress(), progress.encoded());
            store.writeSynced(batch);
            byId.put(destination.id(), destination);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** What it is now; empty when there is none. */
    Optional<Destination> change(String id, UnaryOperator<Destination> how) {
        lock.lock();
        try (Batch batch = store.newBatch()) {
            Destination before = byId.get(id);
            if (before == null) {
                return Optional.empty();
            }
            Destination after = how.apply(before);
            byte[] key = new LedgerKeys(id).destination();
            store.writeSynced(batch.put(Table.DESTINATIONS, key, DestinationCodec.encode(after)));
            byId.put(id, after);
            return Optional.of(after);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets it and all that is written of it; whether it was there. */
    boolean remove(String id, Ledger ledger) {
        lock.lock();
        try {
            if (byId.remove(id) == null) {
                return false;
            }
            ledger.delete();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
