package io.segue.server.cli;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How far a run over files of events is.
 *
 * @param bytes there are to read; 0 when nobody knows
 */
record EventProgress(LongSupplier events, AtomicLong bytesRead, long bytes, long start) {

    /** Shown until it is closed. */
    static StatusLine show(Terminal terminal, LongSupplier events, AtomicLong bytesRead, long bytes) {
        return new StatusLine(terminal, new EventProgress(events, bytesRead, bytes, System.nanoTime())::line);
    }

    private String line() {
        double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
        long count = events.getAsLong();
        String text = Counted.of(count) + " events, " + Counted.of(Math.round(count / seconds)) + " a second";
        long read = bytesRead.get();
        if (bytes == 0 || read == 0) {
            return text;
        }
        double done = Math.min(1, (double) read / bytes);
        return (int) (done * 100) + " %, " + text + ", " + Math.round(seconds * (1 - done) / done)
                + " s left, Ctrl-C cancels";
    }
}
