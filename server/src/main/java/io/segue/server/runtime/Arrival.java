package io.segue.server.runtime;

import io.segue.core.event.Event;
import io.segue.server.ingest.Overload;
import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.store.Batch;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A record on its way: to the disk, then to the processor. */
final class Arrival {
    final LogRecord item;
    final byte[] encoded;
    final List<Event> events;
    final Rows rows;
    /** Known from when it is on disk. */
    long position;

    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile @Nullable Overload overload;

    /** What is written together with the record. */
    interface Rows {
        Rows NONE = (batch, position) -> {};

        void put(Batch batch, long position);
    }

    /** @param events of a record of calls, in its order */
    Arrival(LogRecord item, List<Event> events, Rows rows) {
        this.item = item;
        this.encoded = EventLog.encode(item);
        this.events = events;
        this.rows = rows;
    }

    void onDisk() {
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
