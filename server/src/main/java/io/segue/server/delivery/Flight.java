package io.segue.server.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Sends letters side by side, at most {@link Lane#IN_FLIGHT_MAX} at once. */
final class Flight {
    private final Worker worker;
    private final Semaphore permits = new Semaphore(Lane.IN_FLIGHT_MAX, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Flight(Worker worker) {
        this.worker = worker;
    }

    /** How many are on their way. */
    int inFlight() {
        return Lane.IN_FLIGHT_MAX - permits.availablePermits();
    }

    /** Whatever is still on its way is given up; nobody will know whether it arrived. */
    void abandon() {
        threads.shutdownNow();
    }

    /**
     * What came of each, in their order; empty for those that were not sent, or of which nothing is known, because the worker
     * stops or its destination shall not be asked now.
     */
    List<Optional<Tried>> send(List<Due> letters) {
        List<Future<Tried>> sent = new ArrayList<>();
        try {
            for (Due due : letters) {
                permits.acquire();
                if (worker.isStopping() || !worker.mayRun()) {
                    permits.release();
                    break;
                }
                sent.add(threads.submit(() -> sendOne(due)));
            }
        } catch (InterruptedException e) {
            // The worker stops: no more are sent, and those on their way are still waited for.
        }
        List<Optional<Tried>> outcomes = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            outcomes.add(i < sent.size() ? outcome(sent.get(i)) : Optional.empty());
        }
        return outcomes;
    }

    private Tried sendOne(Due due) throws InterruptedException {
        try {
            return worker.send(due);
        } finally {
            permits.release();
        }
    }

    private Optional<Tried> outcome(Future<Tried> one) {
        while (true) {
            try {
                return Optional.of(one.get());
            } catch (InterruptedException e) {
                // The worker stops. It is still waited for; how long, Dispatcher.stop decides.
            } catch (ExecutionException e) {
                if (worker.isStopping()) {
                    return Optional.empty();
                }
                throw new IllegalStateException("expected an answer to every try", e.getCause());
            }
        }
    }
}
