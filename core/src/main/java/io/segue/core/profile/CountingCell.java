package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.segment.Ladder;

/** A cell that is asked "at least n in the last W": by its count of all time and its n-th latest instant. */
abstract sealed class CountingCell extends Cell permits OccurrencesCell, DistinctCell {

    CountingCell(Slot slot) {
        super(slot);
    }

    /** How many in all of time. */
    abstract long total();

    /** The n-th latest instant, from 1; {@link Instants#NONE} when there are fewer. */
    abstract long latest(int n);

    @Override
    final int rank(int ladder, int before, long t) {
        Ladder.Counts counts = (Ladder.Counts) slot.ladder(ladder);
        int[] times = counts.times();
        long[] windows = counts.windows();
        int rank = before;
        while (rank < times.length && holds(times[rank], windows[rank], t)) {
            rank++;
        }
        if (rank == before) {
            while (rank > 0 && !holds(times[rank - 1], windows[rank - 1], t)) {
                rank--;
            }
        }
        return rank;
    }

    /** Whether something at this instant, which has been counted, changes no rank: one only rises to its next rung. */
    final boolean changesNothing(long time) {
        for (int i = 0; i < slot.ladders(); i++) {
            Ladder.Counts counts = (Ladder.Counts) slot.ladder(i);
            int next = rank(i);
            if (next < counts.rungs() && holds(counts.times()[next], counts.windows()[next], time)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int times, long window, long t) {
        return window == FOREVER ? total() >= times : latest(times) > t - window;
    }

    /** The strongest rung that holds is the first to fall. */
    @Override
    final long nextChange(int ladder, int rank, long t) {
        if (rank == 0) {
            return NEVER;
        }
        Ladder.Counts counts = (Ladder.Counts) slot.ladder(ladder);
        long window = counts.windows()[rank - 1];
        return window == FOREVER ? NEVER : latest(counts.times()[rank - 1]) + window;
    }
}
