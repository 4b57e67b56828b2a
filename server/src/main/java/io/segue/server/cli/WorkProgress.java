package io.segue.server.cli;

import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;

/** Shows how far long work is, where somebody watches, and ends it on Ctrl-C. */
final class WorkProgress implements Watcher, AutoCloseable {
    private final Cancellation cancellation;
    private final StatusLine shown;
    private volatile Stand stand = new Stand("", 0, 0, 0);

    /** Where the work stood when it last said so, and when that part of it began. */
    private record Stand(String what, long done, long total, long start) {
        String line(long now) {
            if (what.isEmpty()) {
                return "";
            }
            double seconds = (now - start) / 1e9;
            if (total <= 0 || done <= 0) {
                return what + ", " + Math.round(seconds) + " s, Ctrl-C cancels";
            }
            double share = Math.min(1, (double) done / total);
            return what + ", " + (int) (share * 100) + " %, " + Math.round(seconds * (1 - share) / share)
                    + " s left, Ctrl-C cancels";
        }
    }

    WorkProgress(Terminal terminal, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.shown = new StatusLine(terminal, () -> stand.line(System.nanoTime()));
    }

    @Override
    public void at(String what, long done, long total) {
        if (cancellation.requested() || Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        Stand before = stand;
        long start = before.what.equals(what) ? before.start : System.nanoTime();
        stand = new Stand(what, done, total, start);
    }

    @Override
    public void close() {
        shown.close();
    }
}
