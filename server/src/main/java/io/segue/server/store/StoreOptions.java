package io.segue.server.store;

/**
 * How much memory the data folder may use outside the Java heap.
 *
 * @param blockCacheBytes for what is read, compressed blocks unpacked; indexes and filters are part of it
 * @param writeBufferBytes for what is written and not yet in a file, over all tables
 */
public record StoreOptions(long blockCacheBytes, long writeBufferBytes) {
    private static final long MEGABYTE = 1L << 20;

    public static final StoreOptions DEFAULT = new StoreOptions(256 * MEGABYTE, 128 * MEGABYTE);

    /** For tests that open many. */
    public static final StoreOptions SMALL = new StoreOptions(8 * MEGABYTE, 8 * MEGABYTE);

    public StoreOptions {
        if (blockCacheBytes < MEGABYTE || writeBufferBytes < MEGABYTE) {
            throw new IllegalArgumentException("expected at least a megabyte of cache and of write buffer, but got "
                    + blockCacheBytes + " and " + writeBufferBytes + " bytes");
        }
    }
}
