package io.segue.server.delivery;

import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends the letters of one kind to one destination, on a thread of its own. There are two, so that changes of now do not wait
 * behind those that failed.
 */
abstract sealed class Lane implements Runnable {
    /** How many messages are on their way to one destination at once, over both lanes. */
    static final int IN_FLIGHT_MAX = 8;

    /** How many letters are taken together; what came of them is written at once. */
    static final int TAKEN_MAX = 256;

    private static final long TROUBLE_PAUSE_MILLIS = 5_000;

    final Worker worker;
    private final Alarm alarm;

    Lane(Worker worker, Alarm alarm) {
        this.worker = worker;
        this.alarm = alarm;
    }

    /** Something may have changed that it waits for. */
    void ring() {
        alarm.ring();
    }

    @Override
    public void run() {
        while (!worker.isStopping()) {
            try {
                if (worker.mayRun()) {
                    step();
                } else {
                    alarm.await(worker.heldUntil());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                worker.trouble(e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** Sends what there is, or waits. */
    abstract void step() throws InterruptedException;

    void await(long until) throws InterruptedException {
        alarm.await(until);
    }

    /** Writes down what was sent, however long that takes: sending it again instead would not help a full disk. */
    void settle(List<Tried> tried, Optional<Cursor> cursor) {
        while (true) {
            try {
                worker.settle(tried, cursor);
                return;
            } catch (RuntimeException e) {
                worker.trouble(e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** False when there is no time left to pause in. */
    private boolean pause() {
        if (worker.isStopping()) {
            return false;
        }
        try {
            alarm.await(worker.now() + TROUBLE_PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Reads the feed. */
    static final class Fresh extends Lane {
        /** The feed is asked again after so long at most, in case the destination was changed meanwhile. */
        private static final Duration READ_WAIT = Duration.ofSeconds(1);

        private final ChangeFeed feed;

        Fresh(Worker worker, Alarm alarm, ChangeFeed feed) {
            super(worker, alarm);
            this.feed = feed;
        }

        @Override
        void step() throws InterruptedException {
            if (!worker.hasRoom()) {
                await(Alarm.FOREVER);
                return;
            }
            Cursor cursor = worker.ledger().progress().cursor();
            List<ChangeRecord> read = feed.read(cursor, TAKEN_MAX);
            if (read.isEmpty()) {
                worker.ledger().caughtUp(worker.now());
                boolean unused = feed.await(cursor, READ_WAIT);
                return;
            }
            send(read);
        }

        private void send(List<ChangeRecord> read) throws InterruptedException {
            Filter filter = worker.destination().filter();
            long now = worker.now();
            List<Due> letters = read.stream()
                    .filter(filter::passes)
                    .map(change -> new Due(Letter.fresh(change, now), Due.FRESH))
                    .toList();
            List<Tried> tried = new ArrayList<>();
            for (Optional<Tried> one : worker.flight().send(letters)) {
                if (one.isEmpty()) {
                    break;
                }
                tried.add(one.get());
            }
            if (tried.size() == letters.size()) {
                settle(tried, Optional.of(read.getLast().id()));
            } else if (!tried.isEmpty()) {
                settle(tried, Optional.of(tried.getLast().letter().change().id()));
            }
        }
    }

    /** Sends what failed again when it is due. */
    static final class Again extends Lane {
        Again(Worker worker, Alarm alarm) {
            super(worker, alarm);
        }

        @Override
        void step() throws InterruptedException {
            List<Due> due = worker.ledger().due(worker.now(), TAKEN_MAX);
            if (due.isEmpty()) {
                OptionalLong next = worker.ledger().nextDue();
                await(next.orElse(Alarm.FOREVER));
                return;
            }
            List<Tried> tried =
                    worker.flight().send(due).stream().flatMap(Optional::stream).toList();
            settle(tried, Optional.empty());
        }
    }
}
