package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.segment.Ladder;

/** A cell that is asked whether one of its instants is at least so and less than so old. */
abstract sealed class AgeingCell extends Cell permits MomentsCell, BurstCell, SequenceCell {

    AgeingCell(Slot slot) {
        super(slot);
    }

    /** The instants whose age is asked for, a list of {@link Instants}. */
    abstract long[] ageing();

    @Override
    final int rank(int ladder, int before, long t) {
        Ladder.Ages ages = (Ladder.Ages) slot.ladder(ladder);
        long[] instants = ageing();
        if (Instants.isEmpty(instants)) {
            return 0;
        }
        int rank = before;
        while (rank < ages.rungs() && holds(instants, ages, rank, t)) {
            rank++;
        }
        if (rank == before) {
            while (rank > 0 && !holds(instants, ages, rank - 1, t)) {
                rank--;
            }
        }
        return rank;
    }

    private static boolean holds(long[] instants, Ladder.Ages ages, int rung, long t) {
        int ripe = Instants.countUpTo(instants, t - ages.from()[rung]);
        long to = ages.to()[rung];
        return ripe > 0 && (to == FOREVER || Instants.get(instants, ripe - 1) > t - to);
    }

    /** When the strongest rung that holds may fall, or the weakest that does not may rise. */
    @Override
    final long nextChange(int ladder, int rank, long t) {
        long[] instants = ageing();
        if (Instants.isEmpty(instants)) {
            return NEVER;
        }
        Ladder.Ages ages = (Ladder.Ages) slot.ladder(ladder);
        long falls = rank == 0 ? NEVER : falls(instants, ages, rank - 1, t);
        long rises = rank == ages.rungs() ? NEVER : rises(instants, ages.from()[rank], t);
        return Math.min(falls, rises);
    }

    private static long falls(long[] instants, Ladder.Ages ages, int rung, long t) {
        long to = ages.to()[rung];
        return to == FOREVER
                ? NEVER
                : Instants.get(instants, Instants.countUpTo(instants, t - ages.from()[rung]) - 1) + to;
    }

    private static long rises(long[] instants, long from, long t) {
        int ripe = Instants.countUpTo(instants, t - from);
        return ripe < Instants.size(instants) ? Instants.get(instants, ripe) + from : NEVER;
    }
}
