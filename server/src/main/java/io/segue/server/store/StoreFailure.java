package io.segue.server.store;

import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * The data folder does not do what it is asked. When it is full, writing may work again later; everything else needs a
 * person. Unchecked, because nothing but the edges of the process can do something about it.
 */
public final class StoreFailure extends RuntimeException {
    private final boolean full;

    StoreFailure(String doing, RocksDBException cause) {
        super("expected " + doing + " to work, but the data folder says: " + cause.getMessage(), cause);
        this.full = isFull(cause);
    }

    /** Whether there is no room left on the disk. */
    public boolean isFull() {
        return full;
    }

    private static boolean isFull(RocksDBException e) {
        Status status = e.getStatus();
        String message = String.valueOf(e.getMessage());
        return status != null && status.getSubCode() == Status.SubCode.NoSpace || message.contains("No space left");
    }
}
