package io.segue.server.runtime;

import io.segue.core.catalog.Catalog;
import io.segue.core.event.Event;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeTable;
import io.segue.server.ingest.Inlet;
import io.segue.server.ingest.Intake;
import io.segue.server.ingest.Overload;
import io.segue.server.ingest.TakenCall;
import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.people.Directory;
import io.segue.server.people.RejectedTable;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way of the data behind the request: onto disk, then through the engine, into one commit. {@link #take} returns when
 * the calls are on disk; what follows from them is committed milliseconds later.
 */
public final class Pipeline implements Inlet, AutoCloseable {
    private static final int RECORDS_PER_COMMIT_AFTER_START = 1_024;
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(1);

    private final Store store;
    private final EventLog log;
    private final Limits limits;
    private final Stats stats = new Stats();
    private final InstantSource clock;
    private final ChangeTable changes;
    private final Catalogs catalogs;
    private final Directory directory;
    private final AtomicLong eventsInFlight = new AtomicLong();
    private final ProcessorLoop loop;
    private final Appender appender;
    private final Metronome metronome;

    private Pipeline(Store store, Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.changes = new ChangeTable(store);
        this.catalogs = new Catalogs(store);
        this.directory = new StoredDirectory(store, catalogs);
        this.loop = new ProcessorLoop(
                () -> {
                    catalogs.reset();
                    return new Processor(store, catalogs, changes, limits, stats);
                },
                stats,
                events -> eventsInFlight.addAndGet(-events));
        this.store = store;
        this.log = new EventLog(store);
        this.appender = new Appender(store, log.end(), stats, loop::offer);
        this.metronome = new Metronome(loop, this::appendAndAwait, clock, limits.historyPause());
    }

    /**
     * Goes through what was not yet committed, and is ready. Time passes only after {@link #start}.
     *
     * @throws IllegalStateException when the thread is interrupted while it waits for a full disk
     */
    public static Pipeline open(Store store, Limits limits, InstantSource clock) {
        Pipeline pipeline = prepare(store, limits, clock);
        pipeline.recover();
        return pipeline;
    }

    /** As of the last commit, for those who want to be there before everything is gone through; {@link #recover} is next. */
    public static Pipeline prepare(Store store, Limits limits, InstantSource clock) {
        return new Pipeline(store, limits, clock);
    }

    /**
     * Goes through what was not yet committed. Once, after {@link #prepare} and before anything is taken.
     *
     * @throws IllegalStateException when the thread is interrupted while it waits for a full disk
     */
    public void recover() {
        catchUp();
        loop.start();
    }

    /** Lets time pass. */
    public void start() {
        metronome.start();
    }

    private void catchUp() {
        try (Batch nothing = store.newBatch()) {
            store.writeSynced(nothing); // what a killed process wrote last may be in the system's memory only
        }
        var reader = new CallReader();
        List<Arrival> pulse = new ArrayList<>();
        log.forEachFrom(loop.progress().position() + 1, (item, position) -> {
            var arrival = new Arrival(item, reader.events(item), Arrival.Rows.NONE);
            arrival.position = position;
            pulse.add(arrival);
            if (pulse.size() == RECORDS_PER_COMMIT_AFTER_START) {
                catchUp(pulse);
            }
        });
        catchUp(pulse);
    }

    private void catchUp(List<Arrival> pulse) {
        eventsInFlight.addAndGet(
                pulse.stream().mapToLong(it -> it.events.size()).sum());
        try {
            loop.work(pulse);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("expected to go through the log, but was interrupted", e);
        }
        pulse.clear();
    }

    @Override
    public void take(Intake intake) throws Overload, InterruptedException {
        List<Event> events = new ArrayList<>(intake.taken().size());
        List<byte[]> calls = new ArrayList<>(intake.taken().size());
        for (TakenCall call : intake.taken()) {
            events.add(call.event());
            calls.add(call.json());
        }
        long inFlight = eventsInFlight.addAndGet(events.size());
        if (inFlight > limits.eventsInFlight() + events.size()) {
            eventsInFlight.addAndGet(-events.size());
            throw new Overload(
                    Overload.Reason.BUSY, BUSY_PAUSE, "more calls come in than can be processed; come again");
        }
        var item = new LogRecord.Calls(intake.receivedAt(), intake.source(), intake.history(), calls);
        Arrival.Rows rejected = intake.refused().isEmpty()
                ? Arrival.Rows.NONE
                : (batch, position) -> RejectedTable.put(batch, position, intake);
        try {
            appender.append(new Arrival(item, events, rejected));
        } catch (Overload e) {
            eventsInFlight.addAndGet(-events.size());
            throw e;
        }
    }

    /** Makes these the definitions; returns when they are in force for everything that comes after. */
    public void apply(DefinitionSet definitions) throws Overload, InterruptedException {
        appendAndAwait(new LogRecord.Applied(clock.millis(), definitions));
    }

    /** No more old calls come: the deadlines of those they are about follow the present's clock from now on. */
    public void endHistory() {
        metronome.endHistory();
    }

    private void appendAndAwait(LogRecord item) throws Overload, InterruptedException {
        var arrival = new Arrival(item, List.of(), Arrival.Rows.NONE);
        appender.append(arrival);
        if (!loop.awaitCommitted(arrival.position)) {
            throw new Overload(Overload.Reason.STOPPING, BUSY_PAUSE, "the server is going down");
        }
    }

    /** Lets the clock's present reach the profiles that wait for it, all of them; for those who move the clock by hand. */
    public void tick() throws Overload, InterruptedException {
        while (true) {
            var due = metronome.due();
            if (due.isEmpty()) {
                return;
            }
            appendAndAwait(due.get());
        }
    }

    /** Waits until everything that was taken before is committed. */
    public void settle() throws InterruptedException {
        var unused = loop.awaitCommitted(appender.end());
    }

    public Directory directory() {
        return directory;
    }

    public ChangeFeed changes() {
        return changes;
    }

    /** The definitions in force. */
    public DefinitionSet definitions() {
        return catalogs.definitions();
    }

    /** The same, compiled. */
    public Catalog catalog() {
        return catalogs.current();
    }

    public Stats stats() {
        return stats;
    }

    /** How far everything has come, for whoever watches. */
    public Standing standing() {
        Progress progress = loop.progress();
        long end = appender.end();
        long now = clock.millis();
        long since = progress.position() >= end
                ? now
                : log.read(progress.position() + 1).map(LogRecord::at).orElse(now);
        return new Standing(
                end,
                progress.position(),
                Math.min(since, now),
                Math.min(loop.due().present(), now));
    }

    /** How many calls are on their way from the request to the commit. */
    public long eventsInFlight() {
        return eventsInFlight.get();
    }

    /** Stops time, writes what waits, commits it. What comes later is refused. */
    @Override
    public void close() {
        metronome.close();
        appender.close();
        loop.close();
    }
}
