package io.segue.server.runtime;

import io.segue.core.event.Event;
import io.segue.server.ingest.Overload;
import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.store.Batch;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A record on its way: to the disk, then to the processor. */
final class Arrival {
    /** Of calls only what the processor needs: their bytes are in the log, and many may wait here. */
    final LogRecord item;

    final List<Event> events;
    private final Rows rows;
    /** Known from when it is on disk. */
    long position;

    private byte @Nullable [] encoded;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile @Nullable Overload overload;

    /** What is written together with the record. */
    interface Rows {
        Rows NONE = (batch, position) -> {};

        void put(Batch batch, long position);
    }

    /** @param events of a record of calls, in its order */
    Arrival(LogRecord item, List<Event> events, Rows rows) {
        this.encoded = EventLog.encode(item);
        this.item = item instanceof LogRecord.Calls calls
                ? new LogRecord.Calls(calls.at(), calls.source(), calls.history(), List.of())
                : item;
        this.events = events;
        this.rows = rows;
    }

    /** Adds the record to what is written next. */
    void put(Batch batch, long next) {
        position = next;
        EventLog.put(batch, next, Objects.requireNonNull(encoded, "written already"));
        rows.put(batch, next);
    }

    void onDisk() {
        encoded = null;
        settled.countDown();
    }

    void refused(Overload why) {
        overload = why;
        settled.countDown();
    }

    void awaitDisk() throws Overload, InterruptedException {
        settled.await();
        Overload why = overload;
        if (why != null) {
            throw why;
        }
    }
}
