package io.segue.server.feed;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The table CHANGES: position and ordinal lead to a change. One thread writes, everybody reads. */
public final class ChangeTable implements ChangeFeed {
    private final Store store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Cursor end;

    public ChangeTable(Store store) {
        this.store = store;
        try (Scan scan = store.scanBackwards(Table.CHANGES, Keys.FIRST, Keys.LAST)) {
            this.end = scan.next() ? cursor(scan.key()) : Cursor.START;
        }
    }

    /** Writes a change with a batch; {@link #committed} makes it known. */
    public void put(Batch batch, ChangeRecord change) {
        byte[] row = new RowWriter()
                .fixed(change.at())
                .raw(change.profile().kind() == ProfileKey.Kind.USER ? 1 : 0)
                .text(change.profile().name())
                .text(change.segment())
                .count(change.version())
                .raw(change.change() == Effect.Change.ENTERED ? 1 : 0)
                .toBytes();
        batch.put(Table.CHANGES, key(change.id()), row);
    }

    /** Tells those who wait that changes up to this one can be read. */
    public void committed(Cursor latest) {
        lock.lock();
        try {
            end = latest;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<ChangeRecord> read(Cursor after, int limit) {
        List<ChangeRecord> changes = new ArrayList<>();
        if (after.compareTo(end) >= 0) {
            return changes;
        }
        try (Scan scan = store.scan(Table.CHANGES, key(new Cursor(after.position(), after.ordinal() + 1)), Keys.LAST)) {
            while (changes.size() < limit && scan.next()) {
                changes.add(change(cursor(scan.key()), scan.value()));
            }
        }
        return changes;
    }

    private static byte[] key(Cursor id) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(id.position())
                .putInt(id.ordinal())
                .array();
    }

    private static Cursor cursor(byte[] key) {
        ByteBuffer buffer = ByteBuffer.wrap(key);
        return new Cursor(buffer.getLong(), buffer.getInt());
    }

    private static ChangeRecord change(Cursor id, byte[] bytes) {
        var row = new RowReader(bytes);
        long at = row.fixed();
        var kind = row.raw() == 1 ? ProfileKey.Kind.USER : ProfileKey.Kind.ANONYMOUS;
        var profile = new ProfileKey(kind, row.text());
        return new ChangeRecord(
                id, at, profile, row.text(), row.count(), row.raw() == 1 ? Effect.Change.ENTERED : Effect.Change.LEFT);
    }

    @Override
    public Cursor end() {
        return end;
    }

    @Override
    public boolean await(Cursor after, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (end.compareTo(after) <= 0) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
