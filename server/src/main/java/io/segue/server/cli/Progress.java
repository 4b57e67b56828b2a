package io.segue.server.cli;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One line on the terminal that says how far a run is. Shows nothing when nobody watches. */
final class Progress implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final LongSupplier events;
    private final AtomicLong bytesRead;
    private final long bytes;
    private final long start = System.nanoTime();
    private final Future<?> showing;
    private boolean shown;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());

    /** @param bytes there are to read; 0 when nobody knows */
    Progress(Terminal terminal, LongSupplier events, AtomicLong bytesRead, long bytes) {
        this.err = terminal.err();
        this.events = events;
        this.bytesRead = bytesRead;
        this.bytes = bytes;
        this.showing = terminal.interactive()
                ? timer.scheduleAtFixedRate(this::show, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS)
                : CompletableFuture.completedFuture(null);
    }

    private synchronized void show() {
        if (!timer.isShutdown()) {
            shown = true;
            err.print(CLEAR_LINE + line(events.getAsLong(), bytesRead.get(), bytes, System.nanoTime() - start));
            err.flush();
        }
    }

    static String line(long events, long bytesRead, long bytes, long nanos) {
        double seconds = Math.max(1, nanos) / 1e9;
        String text = Counted.of(events) + " events, " + Counted.of(Math.round(events / seconds)) + " a second";
        if (bytes == 0 || bytesRead == 0) {
            return text;
        }
        double done = Math.min(1, (double) bytesRead / bytes);
        return (int) (done * 100) + " %, " + text + ", " + Math.round(seconds * (1 - done) / done)
                + " s left, Ctrl-C cancels";
    }

    /** Puts a text in the place of the line. */
    void finish(String text) {
        close();
        err.println(text);
    }

    /** Leaves the line empty for what comes next. */
    @Override
    public void close() {
        showing.cancel(false);
        timer.shutdownNow();
        eraseLine();
    }

    private synchronized void eraseLine() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
            shown = false;
        }
    }
}
