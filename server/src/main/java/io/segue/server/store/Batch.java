package io.segue.server.store;

import java.nio.ByteBuffer;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** What is written at once or not at all. Used by one thread; reusable after {@link #clear}. */
public final class Batch implements AutoCloseable {
    private final Store store;
    private final WriteBatch writes = new WriteBatch();

    Batch(Store store) {
        this.store = store;
    }

    public Batch put(Table table, byte[] key, byte[] value) {
        try {
            writes.put(store.family(table), key, value);
            return this;
        } catch (RocksDBException e) {
            throw new StoreFailure("collecting writes", e);
        }
    }

    /** @param key between the buffer's position and its limit, like the value; a direct buffer saves a copy */
    public Batch put(Table table, ByteBuffer key, ByteBuffer value) {
        try {
            writes.put(store.family(table), key, value);
            return this;
        } catch (RocksDBException e) {
            throw new StoreFailure("collecting writes", e);
        }
    }

    public Batch delete(Table table, byte[] key) {
        try {
            writes.delete(store.family(table), key);
            return this;
        } catch (RocksDBException e) {
            throw new StoreFailure("collecting writes", e);
        }
    }

    /** @param to the first key that stays */
    public Batch deleteRange(Table table, byte[] from, byte[] to) {
        try {
            writes.deleteRange(store.family(table), from, to);
            return this;
        } catch (RocksDBException e) {
            throw new StoreFailure("collecting writes", e);
        }
    }

    public int count() {
        return writes.count();
    }

    public long bytes() {
        return writes.getDataSize();
    }

    public void clear() {
        writes.clear();
    }

    WriteBatch writes() {
        return writes;
    }

    @Override
    public void close() {
        writes.close();
    }
}
