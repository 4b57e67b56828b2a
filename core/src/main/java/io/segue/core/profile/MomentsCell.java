package io.segue.core.profile;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;

/** Instants as they are: only the first of all time, or all as far back as the longest window. */
final class MomentsCell extends Cell {
    private final Leaf.Moments leaf;
    private Instants instants = new Instants();

    MomentsCell(Slot slot, Leaf.Moments leaf) {
        super(slot);
        this.leaf = leaf;
    }

    @Override
    void remember(Event event, int mask) {
        instants.add(event.time());
        trim();
    }

    @Override
    void absorb(Cell other) {
        instants.addAll(((MomentsCell) other).instants);
        trim();
    }

    private void trim() {
        if (leaf.firstOnly()) {
            instants.keepOldest();
        } else {
            instants.keepLatest(Instants.LIMIT);
        }
    }

    @Override
    void forget(long t) {
        if (!leaf.firstOnly()) {
            instants.dropUpTo(t - slot.span());
        }
    }

    @Override
    boolean holds(Ladder ladder, int rung, long t) {
        return instants.holds((Ladder.Ages) ladder, rung, t);
    }

    @Override
    long nextChange(Ladder ladder, int rank, long t) {
        return instants.nextChange((Ladder.Ages) ladder, rank, t);
    }

    @Override
    void write(ByteWriter out, long base) {
        instants.write(out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        instants = Instants.read(in, base);
    }
}
