package io.segue.server.runtime;

import io.segue.server.ingest.Overload;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.StoreFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Puts records on disk in the order in which they come. While one synced write is under way, others wait, and the next
 * write takes all of them along: the more come at once, the less each costs.
 */
final class Appender implements AutoCloseable {
    private static final int RECORDS_PER_WRITE_MAX = 1_024;
    private static final Duration DISK_PAUSE = Duration.ofSeconds(5);

    private final Store store;
    private final Consumer<Arrival> next;
    private final Stats stats;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Queue<Arrival> waiting = new ArrayDeque<>();
    private final Thread thread;
    private volatile long end;
    private boolean stopping;

    /** @param next is given every record that is on disk, in order, by one thread */
    Appender(Store store, long end, Stats stats, Consumer<Arrival> next) {
        this.store = store;
        this.end = end;
        this.stats = stats;
        this.next = next;
        this.thread = Thread.ofPlatform().name("segue-appender").start(this::run);
    }

    /** Returns when the record is on disk. */
    void append(Arrival arrival) throws Overload, InterruptedException {
        lock.lock();
        try {
            if (stopping) {
                throw new Overload(Overload.Reason.STOPPING, Duration.ofSeconds(1), "the server is going down");
            }
            waiting.add(arrival);
            work.signal();
        } finally {
            lock.unlock();
        }
        arrival.awaitDisk();
    }

    private void run() {
        List<Arrival> taken = new ArrayList<>();
        try (Batch batch = store.newBatch()) {
            while (takeWaiting(taken)) {
                write(batch, taken);
                taken.clear();
            }
        }
    }

    private boolean takeWaiting(List<Arrival> taken) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !stopping) {
                work.awaitUninterruptibly();
            }
            while (!waiting.isEmpty() && taken.size() < RECORDS_PER_WRITE_MAX) {
                taken.add(waiting.remove());
            }
            return !taken.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void write(Batch batch, List<Arrival> taken) {
        long position = end;
        batch.clear();
        for (Arrival arrival : taken) {
            arrival.put(batch, ++position);
        }
        long start = System.nanoTime();
        try {
            store.writeSynced(batch);
        } catch (StoreFailure e) {
            refuse(taken, e);
            return;
        }
        stats.synced(System.nanoTime() - start, taken.size());
        end = position;
        for (Arrival arrival : taken) {
            arrival.onDisk();
            next.accept(arrival);
        }
    }

    private static void refuse(List<Arrival> taken, StoreFailure e) {
        String message = e.isFull()
                ? "there is no room left on the disk of the data folder"
                : "the data folder cannot be written to";
        var overload = new Overload(Overload.Reason.DISK, DISK_PAUSE, message);
        overload.initCause(e);
        taken.forEach(arrival -> arrival.refused(overload));
    }

    /** The latest record's position. */
    long end() {
        return end;
    }

    /** Writes what waits, and takes no more. */
    @Override
    public void close() {
        lock.lock();
        try {
            stopping = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        Threads.joinUninterruptibly(thread);
    }
}
