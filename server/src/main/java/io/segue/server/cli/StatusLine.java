package io.segue.server.cli;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One line on the terminal that is written anew all the time. Shows nothing when nobody watches. */
final class StatusLine implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final Supplier<String> line;
    private final Future<?> showing;
    private boolean shown;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());

    /** @param line asked for by another thread; nothing is shown while it is empty */
    StatusLine(Terminal terminal, Supplier<String> line) {
        this.err = terminal.err();
        this.line = line;
        this.showing = terminal.interactive()
                ? timer.scheduleAtFixedRate(this::show, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS)
                : CompletableFuture.completedFuture(null);
    }

    private synchronized void show() {
        String text = line.get();
        if (!timer.isShutdown() && !text.isEmpty()) {
            shown = true;
            err.print(CLEAR_LINE + text);
            err.flush();
        }
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
