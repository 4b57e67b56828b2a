package io.segue.server.transfer;

import io.segue.server.io.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets a thread of its own make things a few steps ahead of whoever takes them. */
public final class Ahead<T> implements AutoCloseable {
    private static final int STEPS = 4;
    private static final long END_MILLIS_MAX = 1_000;

    private final Maker<T> maker;
    private final ExecutorService thread;
    private final Deque<Future<Optional<T>>> made = new ArrayDeque<>();

    /** Makes one thing after another; null at the end. */
    public interface Maker<T> {
        @Nullable
        T next() throws Failure;
    }

    /** @param name of the thread */
    public Ahead(String name, Maker<T> maker) {
        this.maker = maker;
        this.thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
        for (int i = 0; i < STEPS; i++) {
            makeOne();
        }
    }

    private void makeOne() {
        made.add(thread.submit(() -> Optional.ofNullable(maker.next())));
    }

    /** The next one; empty at the end. */
    public Optional<T> take() throws Failure, InterruptedException {
        Optional<T> next = get(made.remove());
        makeOne();
        return next;
    }

    static <R> R get(Future<R> future) throws Failure, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException("expected only failures to be told", e.getCause());
        }
    }

    /** Waits a moment for what is being done, and no longer: it may read from somebody who sends nothing. */
    public static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            boolean unused = threads.awaitTermination(END_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end(thread);
    }
}
