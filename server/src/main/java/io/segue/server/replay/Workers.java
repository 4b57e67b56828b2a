package io.segue.server.replay;

import io.segue.core.catalog.Catalog;
import io.segue.server.io.Failure;
import io.segue.server.source.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads of a run. What each does is fixed by its number, so that nothing depends on who is faster. */
final class Workers implements AutoCloseable {
    private static final int PROFILES_AT_ONCE = 1 << 14;

    private final ExecutorService threads;
    private final List<Decoder> decoders = new ArrayList<>();
    private final List<StepRunner> runners = new ArrayList<>();
    private long callsSubmitted;

    Workers(int count, Catalog catalog) {
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("replay-", 1).daemon().factory());
        for (int i = 0; i < count; i++) {
            decoders.add(new Decoder());
            runners.add(new StepRunner(catalog));
        }
    }

    /** A batch that is being decoded. */
    record Decoding(DecodedBatch batch, List<Future<?>> parts) {
        DecodedBatch await() throws InterruptedException {
            awaitAll(parts);
            return batch;
        }
    }

    /** Starts decoding a batch, a stretch of it on each thread. */
    Decoding decode(Batch source) {
        DecodedBatch batch = new DecodedBatch(source);
        long firstNumber = callsSubmitted + 1;
        callsSubmitted += batch.size();
        List<Future<?>> parts = new ArrayList<>();
        for (int i = 0; i < decoders.size(); i++) {
            Decoder decoder = decoders.get(i);
            int start = (int) ((long) batch.size() * i / decoders.size());
            int end = (int) ((long) batch.size() * (i + 1) / decoders.size());
            parts.add(threads.submit(() -> decoder.decode(batch, start, end, firstNumber)));
        }
        return new Decoding(batch, parts);
    }

    /** Runs steps, those of one profile and of profiles that merge with it in order on one thread. */
    void run(List<StepGroup> groups, ChangeLog changes) throws InterruptedException, Failure {
        for (StepGroup group : groups) {
            group.absorbed.forEach(group.profile::join);
        }
        List<List<StepGroup>> shares = new ArrayList<>();
        runners.forEach(runner -> shares.add(new ArrayList<>()));
        for (StepGroup group : groups) {
            shares.get(Math.floorMod(group.profile.leader().index, shares.size()))
                    .add(group);
        }
        List<Future<?>> parts = new ArrayList<>();
        for (int i = 0; i < runners.size(); i++) {
            StepRunner runner = runners.get(i);
            List<StepGroup> share = shares.get(i);
            parts.add(threads.submit(() -> runner.run(share)));
        }
        collect(parts, changes);
        for (StepGroup group : groups) {
            group.absorbed.forEach(Profile::leave);
        }
    }

    /** Fires what is left of all profiles' deadlines up to an instant, itself included. */
    void wakeAll(List<Profile> profiles, long at, ChangeLog changes) throws InterruptedException, Failure {
        for (int first = 0; first < profiles.size(); first += PROFILES_AT_ONCE) {
            List<Profile> some = profiles.subList(first, Math.min(profiles.size(), first + PROFILES_AT_ONCE));
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < runners.size(); i++) {
                StepRunner runner = runners.get(i);
                List<Profile> share =
                        some.subList(some.size() * i / runners.size(), some.size() * (i + 1) / runners.size());
                parts.add(threads.submit(() -> share.forEach(profile -> runner.wake(profile, at))));
            }
            collect(parts, changes);
        }
    }

    private void collect(List<Future<?>> parts, ChangeLog changes) throws InterruptedException, Failure {
        awaitAll(parts);
        for (StepRunner runner : runners) {
            changes.addAll(runner.takeChanges());
        }
    }

    private static void awaitAll(List<Future<?>> parts) throws InterruptedException {
        for (Future<?> part : parts) {
            try {
                part.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("expected every part of a batch to succeed", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
