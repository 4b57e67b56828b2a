package io.segue.server.http;

import io.segue.server.api.ChangeFilter;
import io.segue.server.api.ChangePage;
import io.segue.server.api.ChangeReader;
import io.segue.server.api.Shapes;
import io.segue.server.api.Unanswerable;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Changes as server-sent events. Every stream reads the feed at its own pace, a page at a time, so a slow reader makes
 * nothing pile up; one that takes a page for longer than the patience is sent away, and may resume where it was.
 */
public final class ChangeStreams implements AutoCloseable {
    /** So many may listen at once. */
    public static final int STREAMS_MAX = 256;

    /** So many changes are written at once. */
    private static final int PAGE = 100;

    private final ChangeReader changes;
    private final Options options;
    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("streams-", 0).factory());
    private volatile boolean closed;

    /**
     * @param heartbeat after this long without a change a sign of life is sent, so that nobody in between gives up
     * @param patience a reader that takes longer for a page is sent away
     * @param streamsMax so many may listen at once
     */
    public record Options(Duration heartbeat, Duration patience, int streamsMax) {
        public static final Options DEFAULT = new Options(Duration.ofSeconds(15), Duration.ofSeconds(30), STREAMS_MAX);
    }

    public ChangeStreams(ChangeReader changes, Options options) {
        this.changes = changes;
        this.options = options;
    }

    /** How many listen. */
    public int streams() {
        return writers.size();
    }

    /**
     * Takes a place for the calling thread.
     *
     * @throws Unanswerable when all are taken
     */
    Place enter() {
        synchronized (writers) {
            if (closed || writers.size() >= options.streamsMax()) {
                throw new Unanswerable(
                        Unanswerable.Kind.BUSY,
                        "try-again-later",
                        closed
                                ? "the server is going down; ask again in a moment"
                                : options.streamsMax() + " streams are open, which is as many as there may be; "
                                        + "GET /v1/changes reads the same page by page");
            }
            writers.add(Thread.currentThread());
        }
        return new Place();
    }

    /** Ends all streams; their readers may resume when the server is back. */
    @Override
    public void close() {
        synchronized (writers) {
            closed = true;
            writers.forEach(Thread::interrupt);
        }
        alarm.shutdownNow();
    }

    /** One of the places for listeners. */
    final class Place implements AutoCloseable {
        /** When something was written last, by the clock that only goes forward. */
        private long heard = System.nanoTime();

        private Place() {}

        @Override
        public void close() {
            writers.remove(Thread.currentThread());
        }

        /**
         * Goes on until the reader leaves or the server stops.
         *
         * @throws IOException when the reader is gone or too slow
         */
        void send(ChangeFilter filter, Cursor start, OutputStream out) throws IOException, InterruptedException {
            Cursor place = start;
            write(out, "retry: 2000\nid: " + place + "\n\n");
            while (!closed) {
                ChangePage page = changes.read(filter, place, PAGE);
                place = page.next();
                if (!page.items().isEmpty()) {
                    write(out, events(page));
                } else if (silence().compareTo(options.heartbeat()) >= 0) {
                    write(out, ": still here\nid: " + place + "\n\n");
                }
                if (!page.more()) {
                    changes.feed().await(place, rest());
                }
            }
        }

        private Duration silence() {
            return Duration.ofNanos(System.nanoTime() - heard);
        }

        /** Until the next sign of life is due. */
        private Duration rest() {
            Duration rest = options.heartbeat().minus(silence());
            return rest.isNegative() ? Duration.ZERO : rest;
        }

        /** Writes at once, or has this thread interrupted, which closes the connection it is stuck on. */
        private void write(OutputStream out, String text) throws IOException {
            Thread writer = Thread.currentThread();
            Future<?> end = alarm.schedule(writer::interrupt, options.patience().toMillis(), TimeUnit.MILLISECONDS);
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (UncheckedIOException e) {
                throw new IOException(e);
            } finally {
                end.cancel(false);
            }
            heard = System.nanoTime();
        }
    }

    private static String events(ChangePage page) {
        var text = new StringBuilder();
        for (ChangeRecord change : page.items()) {
            text.append("id: ").append(change.id()).append("\ndata: ");
            text.append(Shapes.CHANGE.json(change)).append("\n\n");
        }
        return text.toString();
    }
}
