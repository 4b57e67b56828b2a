package io.segue.server.runtime;

import io.segue.server.store.StoreFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The thread that takes what is on disk through the processor, as much with one commit as has come meanwhile. A disk that
 * is full is waited for. A record the processor cannot bear is passed over, told of in the log of the process, and stops
 * nobody else's.
 */
final class ProcessorLoop implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(ProcessorLoop.class.getName());
    private static final int RECORDS_PER_COMMIT_MAX = 4_096;
    private static final Duration DISK_PAUSE = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofDays(365);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(3);

    private final Supplier<Processor> opener;
    private final Stats stats;
    private final LongConsumer done;
    /** Bounded by the limit on events in flight, which its one writer observes. */
    private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private Processor processor;
    private volatile Progress progress;
    private volatile Progress.Due due;
    private volatile boolean stopping;

    /**
     * @param opener makes a processor that goes on from the last commit
     * @param done is told how many events each commit held
     */
    ProcessorLoop(Supplier<Processor> opener, Stats stats, LongConsumer done) {
        this.opener = opener;
        this.stats = stats;
        this.done = done;
        this.processor = opener.get();
        this.progress = processor.progress();
        this.due = processor.due();
        this.thread = Thread.ofPlatform().name("segue-processor").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void offer(Arrival arrival) {
        queue.add(arrival);
    }

    Progress progress() {
        return progress;
    }

    /** When the next deadlines are due, as of the latest commit. */
    Progress.Due due() {
        return due;
    }

    /** Waits until a record's consequences are committed; false when the loop ends before that. */
    boolean awaitCommitted(long position) throws InterruptedException {
        await(() -> progress.position() >= position || stopping && !thread.isAlive(), FOREVER);
        return progress.position() >= position;
    }

    /** Waits until something was committed after this position, or the time is over. */
    void awaitCommitAfter(long position, Duration atMost) throws InterruptedException {
        await(() -> progress.position() > position, atMost);
    }

    private void await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean() && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        List<Arrival> pulse = new ArrayList<>();
        try {
            while (true) {
                pulse.add(queue.take());
                queue.drainTo(pulse, RECORDS_PER_COMMIT_MAX - 1);
                work(pulse);
                pulse.clear();
            }
        } catch (InterruptedException e) {
            LOGGER.log(Level.DEBUG, "processor ends");
        } finally {
            signal();
        }
    }

    /** Also used to go through the log again after a start, before the thread runs. */
    void work(List<Arrival> pulse) throws InterruptedException {
        while (!tryWork(pulse)) {
            await(() -> stopping, DISK_PAUSE);
        }
        done.accept(pulse.stream().mapToLong(it -> it.events.size()).sum());
    }

    /** False when the disk does not let it. */
    private boolean tryWork(List<Arrival> pulse) {
        try {
            processAll(pulse);
            return true;
        } catch (StoreFailure e) {
            LOGGER.log(Level.ERROR, "cannot commit, trying again: {0}", e.getMessage());
            reopen();
            return false;
        }
    }

    private void processAll(List<Arrival> pulse) {
        try {
            pulse.forEach(this::process);
            commit();
        } catch (StoreFailure e) {
            throw e;
        } catch (RuntimeException e) {
            reopen();
            pulse.forEach(this::processAlone);
        }
    }

    private void process(Arrival arrival) {
        if (arrival.position > processor.progress().position()) {
            processor.process(arrival.position, arrival.item, arrival.events);
        }
    }

    private void commit() {
        processor.commit();
        Progress.Due next = processor.due();
        lock.lock();
        try {
            progress = processor.progress();
            due = next;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void reopen() {
        processor.close();
        processor = opener.get();
    }

    private void processAlone(Arrival arrival) {
        try {
            process(arrival);
            commit();
        } catch (StoreFailure e) {
            throw e;
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "record " + arrival.position + " is passed over", e);
            stats.skipped.increment();
            reopen();
            processor.skip(arrival.position);
            commit();
        }
    }

    /** Ends when what is queued is committed, or after a while: the log has it all. */
    @Override
    public void close() {
        stopping = true;
        try {
            await(() -> queue.isEmpty() || !thread.isAlive(), CLOSE_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever closes does not want to wait; the log has it all
        }
        thread.interrupt();
        Threads.joinUninterruptibly(thread);
        processor.close();
    }
}
