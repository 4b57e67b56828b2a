package io.segue.server.log;

import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/** The table LOG: a position leads to a record. Positions begin with 1 and leave no gap. */
public final class EventLog {
    private final Store store;

    public EventLog(Store store) {
        this.store = store;
    }

    /** The latest record's position; 0 when there is none. */
    public long end() {
        try (Scan scan = store.scanBackwards(Table.LOG, Keys.FIRST, Keys.LAST)) {
            return scan.next() ? ByteBuffer.wrap(scan.key()).getLong() : 0;
        }
    }

    /** The bytes of a record, to be made by whoever brings it, so that the one who writes need not. */
    public static byte[] encode(LogRecord item) {
        return LogCodec.encode(item);
    }

    /** Writes an encoded record with a batch. */
    public static void put(Batch batch, long position, byte[] encoded) {
        batch.put(Table.LOG, Keys.of(position), encoded);
    }

    public Optional<LogRecord> read(long position) {
        byte[] bytes = store.get(Table.LOG, Keys.of(position));
        return bytes == null ? Optional.empty() : Optional.of(LogCodec.decode(bytes));
    }

    /** All records from a position on, in order. */
    public void forEachFrom(long position, ObjLongConsumer<LogRecord> taker) {
        try (Scan scan = store.scan(Table.LOG, Keys.of(position), Keys.LAST)) {
            while (scan.next()) {
                taker.accept(
                        LogCodec.decode(scan.value()),
                        ByteBuffer.wrap(scan.key()).getLong());
            }
        }
    }
}
