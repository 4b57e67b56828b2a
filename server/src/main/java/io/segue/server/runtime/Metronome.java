package io.segue.server.runtime;

import io.segue.server.ingest.Overload;
import io.segue.server.log.LogRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Puts the passing of time into the log, when there is somebody for whom it matters. */
final class Metronome implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Metronome.class.getName());
    private static final Duration IDLE_MAX = Duration.ofSeconds(1);
    private static final Duration DISK_PAUSE = Duration.ofSeconds(1);

    /** Puts a record into the log and waits for its commit. */
    interface Log {
        void append(LogRecord item) throws Overload, InterruptedException;
    }

    private final ProcessorLoop loop;
    private final Log log;
    private final InstantSource clock;
    private final Duration historyPause;
    private final Thread thread;
    private volatile long historyEndedAt;

    Metronome(ProcessorLoop loop, Log log, InstantSource clock, Duration historyPause) {
        this.loop = loop;
        this.log = log;
        this.clock = clock;
        this.historyPause = historyPause;
        this.thread = Thread.ofPlatform().name("segue-metronome").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** No more old calls come: their deadlines follow the present's clock from now on. */
    void endHistory() {
        historyEndedAt = clock.millis();
    }

    /** Until when deadlines of those whose old calls are being loaded have passed. */
    private long historyAt(Progress progress, long now) {
        boolean loading =
                progress.historyHeardAt() > historyEndedAt && now - progress.historyHeardAt() < historyPause.toMillis();
        // Of the calls at the latest instant there may be more: what is due then waits for the next.
        return loading ? Math.min(progress.historyClock() - 1, now) : now;
    }

    /** What is due now; empty when nothing is. */
    Optional<LogRecord> due() {
        long now = clock.millis();
        Progress progress = loop.progress();
        if (progress.isSweeping()) {
            return Optional.of(new LogRecord.Sweep(now));
        }
        Progress.Due due = loop.due();
        long historyAt = historyAt(progress, now);
        boolean isDue = due.present() <= now || due.history() <= historyAt;
        return isDue ? Optional.of(new LogRecord.Tick(now, historyAt)) : Optional.empty();
    }

    private void run() {
        try {
            while (true) {
                Optional<LogRecord> next = due();
                if (next.isPresent()) {
                    append(next.get());
                } else {
                    loop.awaitCommitAfter(loop.progress().position(), untilNext());
                }
            }
        } catch (InterruptedException e) {
            LOGGER.log(Level.DEBUG, "metronome ends");
        }
    }

    private Duration untilNext() {
        Progress.Due due = loop.due();
        long millis = Math.min(due.present(), due.history()) - clock.millis();
        return millis < 0 || millis > IDLE_MAX.toMillis() ? IDLE_MAX : Duration.ofMillis(Math.max(1, millis));
    }

    private void append(LogRecord item) throws InterruptedException {
        try {
            log.append(item);
        } catch (Overload e) {
            loop.awaitCommitAfter(Long.MAX_VALUE - 1, DISK_PAUSE);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        Threads.joinUninterruptibly(thread);
    }
}
