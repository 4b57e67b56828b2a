package io.segue.core.profile;

import io.segue.core.catalog.Patience;
import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Leaf;

/** Instants as they are: only the first of all time, or all as far back as the longest window. */
final class MomentsCell extends AgeingCell implements PatientCell {
    private final Leaf.Moments leaf;
    private long[] instants = Instants.EMPTY;

    MomentsCell(Slot slot, Leaf.Moments leaf) {
        super(slot);
        this.leaf = leaf;
    }

    @Override
    boolean remember(Event event, int mask) {
        instants = Instants.add(instants, event.time());
        trim();
        return true;
    }

    @Override
    public boolean rememberAll(long[] trail, int from, int to, int mask) {
        return false;
    }

    /** After the first of all nothing is needed that comes in order. */
    @Override
    public int patience(int mask, long t) {
        return leaf.firstOnly() && !Instants.isEmpty(instants) ? Patience.UNLIMITED : Patience.NONE;
    }

    @Override
    void absorb(Cell other) {
        instants = Instants.addAll(instants, ((MomentsCell) other).instants);
        trim();
    }

    private void trim() {
        if (leaf.firstOnly()) {
            Instants.keepOldest(instants, 1);
        } else {
            Instants.keepLatest(instants, Instants.LIMIT);
        }
    }

    @Override
    void forget(long t) {
        if (!leaf.firstOnly()) {
            Instants.dropUpTo(instants, t - slot.span());
        }
    }

    @Override
    long[] ageing() {
        return instants;
    }

    @Override
    void write(ByteWriter out, long base) {
        Instants.write(instants, out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        instants = Instants.read(in, base);
    }
}
