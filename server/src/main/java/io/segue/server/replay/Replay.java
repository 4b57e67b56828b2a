package io.segue.server.replay;

import io.segue.core.catalog.Catalog;
import io.segue.core.engine.Engine;
import io.segue.core.event.Event;
import io.segue.core.identity.Resolution;
import io.segue.server.io.Failure;
import io.segue.server.source.Batch;
import io.segue.server.source.CallSource;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One run of the engine over files of events. Its memory grows with the people, not with the events: calls pass in
 * batches, and changes beyond a limit wait in temporary files.
 *
 * <p>Interrupting the thread that {@link #run runs} it ends it with a {@link Failure} of kind {@code CANCELLED}.
 */
public final class Replay {
    private final Catalog catalog;
    private final ReplayOptions options;
    private final Witness witness;
    private final Tally tally = new Tally();

    public Replay(Catalog catalog, ReplayOptions options) {
        this(catalog, options, (event, resolution) -> {});
    }

    Replay(Catalog catalog, ReplayOptions options, Witness witness) {
        this.catalog = catalog;
        this.options = options;
        this.witness = witness;
    }

    /** Told of every call that is taken, in order, and whose it is. */
    interface Witness {
        void took(Event event, Resolution resolution);
    }

    /** Somewhere to write to, and what people call it. */
    public record Output(String name, OutputStream stream) {}

    /** Events taken so far, batch by batch; any thread may ask. */
    public long events() {
        return tally.eventsShown();
    }

    /** Once. Neither closes the source nor the outputs. */
    public Summary run(CallSource source, Output changes, Output rejections) throws Failure {
        long start = System.nanoTime();
        var people = new People(new Engine(catalog)::newProfile);
        var sequencer = new Sequencer(
                people,
                new LeapLimit(options.maxLeap()),
                options.until(),
                tally,
                new RejectionLog(rejections.name(), rejections.stream()),
                witness);
        try (var workers = new Workers(options.threads(), catalog);
                var log = new ChangeLog(options.changesHeldMax(), people.keys())) {
            takeAll(source, sequencer, workers, log);
            finish(sequencer, people, workers, log);
            var writer = new ChangeWriter(changes.name(), changes.stream(), people.keys(), catalog);
            log.readAll(change -> {
                stopIfInterrupted();
                writer.write(change);
            });
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return tally.summary(people.count(), log.count(), source.remarks(), elapsed);
        } catch (InterruptedException e) {
            throw cancelled();
        }
    }

    private static void stopIfInterrupted() throws Failure {
        if (Thread.interrupted()) {
            throw cancelled();
        }
    }

    private static Failure cancelled() {
        return new Failure(Failure.Kind.CANCELLED, "cancelled");
    }

    /** While one batch takes its steps, the next one is decoded and the one after that is read. */
    private static void takeAll(CallSource source, Sequencer sequencer, Workers workers, ChangeLog log)
            throws InterruptedException, Failure {
        ExecutorService reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("replay-reader").daemon().factory());
        try {
            Workers.Decoding current = null;
            Future<@Nullable Batch> reading = reader.submit(source::next);
            do {
                Batch batch = await(reading);
                DecodedBatch ready = current == null ? null : current.await();
                current = batch == null ? null : workers.decode(batch);
                if (batch != null) {
                    reading = reader.submit(source::next);
                }
                if (ready != null) {
                    workers.run(sequencer.take(ready), log);
                }
            } while (current != null);
        } finally {
            reader.shutdownNow();
        }
    }

    private static @Nullable Batch await(Future<@Nullable Batch> reading) throws InterruptedException, Failure {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException("expected a batch or a failure", e.getCause());
        }
    }

    private void finish(Sequencer sequencer, People people, Workers workers, ChangeLog log)
            throws InterruptedException, Failure {
        workers.run(sequencer.finish(), log);
        long end = options.until() == Long.MAX_VALUE ? sequencer.clock() : options.until();
        workers.wakeAll(people.profiles(), end, log);
    }
}
