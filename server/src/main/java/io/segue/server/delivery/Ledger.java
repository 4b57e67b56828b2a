package io.segue.server.delivery;

import io.segue.server.feed.Cursor;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one destination: how far it has come, the letters that wait, those that are dead, and the log of
 * deliveries. What belongs together is written at once, so a crash leaves either all of it or none. Any thread may use it.
 */
final class Ledger {
    /** So many lines of the log are kept; the oldest goes when a new one comes. */
    static final int LOG_MAX = 1_000;

    /** With more dead letters than this, a destination is disabled until somebody looks after them. */
    static final int DEAD_MAX = 100_000;

    private final Store store;
    private final LedgerKeys keys;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Progress progress;
    private final AtomicInteger waiting;
    private final AtomicInteger dead;
    private long logged;
    private boolean closed;

    Ledger(Store store, String destination) {
        this.store = store;
        this.keys = new LedgerKeys(destination);
        byte[] stored = store.get(Table.DESTINATIONS, keys.progress());
        if (stored == null) {
            throw new IllegalStateException("expected to know how far " + destination + " has come, but got nothing");
        }
        progress = Progress.decode(stored);
        waiting = new AtomicInteger(count(Table.RETRIES, keys.own()));
        dead = new AtomicInteger(count(Table.DELIVERIES, keys.dead()));
        try (Scan last = store.scanBackwards(Table.DELIVERIES, keys.log(), Keys.after(keys.log()))) {
            logged = last.next() ? LedgerKeys.number(last.key()) : 0;
        }
    }

    private int count(Table table, byte[] prefix) {
        int count = 0;
        try (Scan scan = store.scan(table, prefix, Keys.after(prefix))) {
            while (scan.next()) {
                count++;
            }
        }
        return count;
    }

    Progress progress() {
        return progress;
    }

    /** There is nothing behind the cursor; written with what is written next. */
    void caughtUp(long now) {
        progress = new Progress(progress.cursor(), now);
    }

    /** How many letters wait to be sent again. */
    int waiting() {
        return waiting.get();
    }

    int dead() {
        return dead.get();
    }

    /**
     * The letters that are due. One that is to wait longer than any waits was written before the clock was set back, and is
     * due too.
     */
    List<Due> due(long now, int limit) {
        List<Due> due = new ArrayList<>();
        collect(keys.own(), keys.retriesFrom(now + 1), limit, due);
        collect(keys.retriesFrom(now + Worker.WAIT_MAX_MILLIS + 1), Keys.after(keys.own()), limit, due);
        return due;
    }

    private void collect(byte[] from, byte[] to, int limit, List<Due> due) {
        try (Scan scan = store.scan(Table.RETRIES, from, to)) {
            while (due.size() < limit && scan.next()) {
                due.add(new Due(Letter.decode(scan.value()), LedgerKeys.dueAt(scan.key())));
            }
        }
    }

    /** When the first of the letters that wait is due. */
    OptionalLong nextDue() {
        try (Scan scan = store.scan(Table.RETRIES, keys.own(), Keys.after(keys.own()))) {
            return scan.next() ? OptionalLong.of(LedgerKeys.dueAt(scan.key())) : OptionalLong.empty();
        }
    }

    /** Since when the one of the waiting letters waits that has waited longest. */
    OptionalLong oldestWaiting() {
        List<Due> all = new ArrayList<>();
        collect(keys.own(), Keys.after(keys.own()), Integer.MAX_VALUE, all);
        return all.stream().mapToLong(due -> due.letter().since()).min();
    }

    /** @param cursor how far the feed was read; null when the letters were not fresh */
    void settle(List<Tried> tried, @Nullable Cursor cursor) {
        lock.lock();
        try (Batch batch = store.newBatch()) {
            if (closed) {
                return;
            }
            int more = 0;
            int died = 0;
            long number = logged;
            for (Tried one : tried) {
                number++;
                more += settle(one, batch);
                died += one.verdict() instanceof Verdict.Dead ? 1 : 0;
                log(number, one.attempt(), batch);
            }
            Progress reached = cursor == null ? progress : new Progress(cursor, progress.caughtUpAt());
            store.write(batch.put(Table.DESTINATIONS, keys.progress(), reached.encoded()));
            progress = reached;
            logged = number;
            waiting.addAndGet(more);
            dead.addAndGet(died);
        } finally {
            lock.unlock();
        }
    }

    /** By how much the number of waiting letters grows. */
    private int settle(Tried tried, Batch batch) {
        Cursor change = tried.letter().change().id();
        if (!tried.due().isFresh()) {
            batch.delete(Table.RETRIES, keys.retry(tried.due().dueAt(), change));
        }
        int before = tried.due().isFresh() ? 0 : 1;
        return switch (tried.verdict()) {
            case Verdict.Done done -> -before;
            case Verdict.Again again -> {
                batch.put(
                        Table.RETRIES,
                        keys.retry(again.dueAt(), change),
                        tried.letter().encoded());
                yield 1 - before;
            }
            case Verdict.Dead gone -> {
                batch.put(Table.DELIVERIES, keys.dead(change), tried.letter().encoded());
                yield -before;
            }
        };
    }

    private void log(long number, Attempt attempt, Batch batch) {
        batch.put(Table.DELIVERIES, keys.log(number), attempt.encoded());
        if (number > LOG_MAX) {
            batch.delete(Table.DELIVERIES, keys.log(number - LOG_MAX));
        }
    }

    /** Writes down something that was sent and is no letter. */
    void log(Attempt attempt) {
        lock.lock();
        try (Batch batch = store.newBatch()) {
            if (!closed) {
                log(logged + 1, attempt, batch);
                store.write(batch);
                logged++;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The log, the latest first, from before a line with this number on. */
    List<LogLine> log(long before, int limit) {
        List<LogLine> lines = new ArrayList<>();
        try (Scan scan = store.scanBackwards(Table.DELIVERIES, keys.log(), keys.log(before))) {
            while (lines.size() < limit && scan.next()) {
                lines.add(new LogLine(LedgerKeys.number(scan.key()), Attempt.decode(scan.value())));
            }
        }
        return lines;
    }

    /** Dead letters behind a change, in the order of the changes. */
    List<Letter> dead(Cursor after, int limit) {
        List<Letter> letters = new ArrayList<>();
        byte[] from = keys.dead(new Cursor(after.position(), after.ordinal() + 1));
        try (Scan scan = store.scan(Table.DELIVERIES, from, Keys.after(keys.dead()))) {
            while (letters.size() < limit && scan.next()) {
                letters.add(Letter.decode(scan.value()));
            }
        }
        return letters;
    }

    /** Gives dead letters a whole new schedule that begins now; how many of them were found. */
    int revive(List<Cursor> changes, long now) {
        lock.lock();
        try (Batch batch = store.newBatch()) {
            int found = 0;
            for (Cursor change : new LinkedHashSet<>(changes)) {
                byte[] letter = closed ? null : store.get(Table.DELIVERIES, keys.dead(change));
                if (letter != null) {
                    Letter again = Letter.fresh(Letter.decode(letter).change(), now);
                    batch.put(Table.RETRIES, keys.retry(now, change), again.encoded());
                    batch.delete(Table.DELIVERIES, keys.dead(change));
                    found++;
                }
            }
            store.writeSynced(batch);
            dead.addAndGet(-found);
            waiting.addAndGet(found);
            return found;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is written any more after that. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Removes all there is, with the destination itself. Nothing is written any more after that. */
    void delete() {
        lock.lock();
        try (Batch batch = store.newBatch()) {
            closed = true;
            batch.delete(Table.DESTINATIONS, keys.destination()).delete(Table.DESTINATIONS, keys.progress());
            batch.deleteRange(Table.RETRIES, keys.own(), Keys.after(keys.own()));
            batch.deleteRange(Table.DELIVERIES, keys.own(), Keys.after(keys.own()));
            store.writeSynced(batch);
        } finally {
            lock.unlock();
        }
    }
}
