package io.segue.core.profile;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Leaf;
import java.util.Arrays;

/**
 * What one leaf remembers of one person, and how many rungs of each of the leaf's ladders held when it was last looked at.
 * The memory is state and is encoded; the ranks follow from it and from an instant.
 */
abstract sealed class Cell permits CountingCell, AgeingCell, SeriesCell, TotalCell, EdgeCell, TraitCell {
    /** Time alone changes nothing. */
    static final long NEVER = Long.MAX_VALUE;

    final Slot slot;
    private int firstRank;
    private final int[] moreRanks;
    private static final int[] NO_MORE = {};

    Cell(Slot slot) {
        this.slot = slot;
        this.firstRank = slot.emptyRank(0);
        this.moreRanks = slot.ladders() == 1 ? NO_MORE : new int[slot.ladders() - 1];
        Arrays.setAll(moreRanks, ladder -> slot.emptyRank(ladder + 1));
    }

    static Cell of(Slot slot) {
        return switch (slot.leaf()) {
            case Leaf.Occurrences leaf -> new OccurrencesCell(slot);
            case Leaf.Distinct leaf -> new DistinctCell(slot, leaf);
            case Leaf.Moments leaf -> new MomentsCell(slot, leaf);
            case Leaf.Burst leaf -> new BurstCell(slot, leaf);
            case Leaf.Sequence leaf -> new SequenceCell(slot);
            case Leaf.Series leaf -> new SeriesCell(slot, leaf);
            case Leaf.Total leaf -> new TotalCell(slot, leaf);
            case Leaf.Edge leaf -> new EdgeCell(slot, leaf);
            case Leaf.Trait leaf -> new TraitCell(slot, leaf);
        };
    }

    /**
     * Remembers an event.
     *
     * @param mask bit i says that it matches the leaf's pattern i
     * @return whether a rank may change before the cell's next deadline
     */
    abstract boolean remember(Event event, int mask);

    /** Adds all that the other cell, of the same leaf, remembers. */
    abstract void absorb(Cell other);

    /** Drops what no question about t or a later instant can need. */
    abstract void forget(long t);

    /**
     * How many rungs of a ladder hold at t.
     *
     * @param before how many held when it was last looked at, to search from
     */
    abstract int rank(int ladder, int before, long t);

    /** An instant after t before which the ladder's rank does not change by time alone; the tighter the better. */
    abstract long nextChange(int ladder, int rank, long t);

    abstract void write(ByteWriter out, long base);

    abstract void read(ByteReader in, long base);

    int rank(int ladder) {
        return ladder == 0 ? firstRank : moreRanks[ladder - 1];
    }

    /**
     * Brings the ranks to t and reports the programs that listen to a rung that changed; every rung that did is reported, also
     * when none listens.
     *
     * @return an instant after t before which no rank changes by time alone
     */
    long judge(long t, Verdicts verdicts) {
        long next = NEVER;
        for (int i = 0; i < slot.ladders(); i++) {
            int before = rank(i);
            int rank = rank(i, before, t);
            if (rank != before) {
                setRank(i, rank);
                for (int rung = Math.min(before, rank); rung < Math.max(before, rank); rung++) {
                    verdicts.reopen(slot.listeners(i, rung));
                }
            }
            next = Math.min(next, nextChange(i, rank, t));
        }
        return next;
    }

    private void setRank(int ladder, int rank) {
        if (ladder == 0) {
            firstRank = rank;
        } else {
            moreRanks[ladder - 1] = rank;
        }
    }
}
