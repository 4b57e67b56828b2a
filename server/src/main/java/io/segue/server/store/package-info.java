/**
 * Bytes on disk: {@link io.segue.server.store.Store} opens the data folder, {@link io.segue.server.store.Table} names
 * what is in it, {@link io.segue.server.store.Batch} is what is written at once or not at all. The only package that sees
 * RocksDB; it knows nothing of what the bytes mean.
 */
@NullMarked
package io.segue.server.store;

import org.jspecify.annotations.NullMarked;
