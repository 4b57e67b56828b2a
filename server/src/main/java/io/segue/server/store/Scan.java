package io.segue.server.store;

import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/**
 * Walks through the entries of a table in the order of their keys, as they were when the walk began.
 *
 * <pre>{@code
 * try (Scan scan = store.scan(Table.LOG, from, to)) {
 *     while (scan.next()) { … scan.key() … scan.value() … }
 * }
 * }</pre>
 */
public final class Scan implements AutoCloseable {
    private final ReadOptions options;
    private final Slice from;
    private final Slice to;
    private final RocksIterator entries;
    private final boolean backwards;
    private boolean started;

    /** @param to the first key that is not part of the walk */
    Scan(Store store, Table table, byte[] from, byte[] to, boolean backwards) {
        this.from = new Slice(from);
        this.to = new Slice(to);
        this.options = new ReadOptions().setIterateLowerBound(this.from).setIterateUpperBound(this.to);
        this.entries = store.iterator(table, options);
        this.backwards = backwards;
    }

    /** Goes to the first or the next entry; false when there is none. */
    public boolean next() {
        move();
        if (entries.isValid()) {
            return true;
        }
        try {
            entries.status();
        } catch (RocksDBException e) {
            throw new StoreFailure("reading on", e);
        }
        return false;
    }

    private void move() {
        if (!started && backwards) {
            entries.seekToLast();
        } else if (!started) {
            entries.seekToFirst();
        } else if (backwards) {
            entries.prev();
        } else {
            entries.next();
        }
        started = true;
    }

    public byte[] key() {
        return entries.key();
    }

    public byte[] value() {
        return entries.value();
    }

    @Override
    public void close() {
        entries.close();
        options.close();
        from.close();
        to.close();
    }
}
