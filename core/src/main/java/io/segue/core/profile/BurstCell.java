package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Patience;
import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Leaf;

/**
 * Where the latest burst of n events within D began, and the instants after it, which may yet be part of a later one. A
 * burst counts as old as its first event.
 */
final class BurstCell extends AgeingCell implements PatientCell {
    private final Leaf.Burst leaf;
    private long[] instants = Instants.EMPTY;
    private long[] burst = Instants.EMPTY;

    BurstCell(Slot slot, Leaf.Burst leaf) {
        super(slot);
        this.leaf = leaf;
    }

    @Override
    boolean remember(Event event, int mask) {
        return remember(event.time());
    }

    @Override
    public boolean rememberAll(long[] trail, int from, int to, int mask) {
        for (int i = from; i < to; i++) {
            remember(Trail.time(trail, i));
        }
        return false;
    }

    private boolean remember(long time) {
        if (time <= latestStart() || settled()) {
            return false;
        }
        instants = Instants.add(instants, time);
        int at = Instants.countUpTo(instants, time) - 1;
        look(at - leaf.times() + 1, at);
        Instants.keepLatest(instants, Math.max(Instants.LIMIT, leaf.times()));
        return true;
    }

    @Override
    public int patience(int mask, long t) {
        return settled()
                ? Patience.UNLIMITED
                : Patience.limits(
                        Patience.MOST, leaf.times() - 1 - Instants.countAfter(instants, t - leaf.within() - 1));
    }

    @Override
    void absorb(Cell other) {
        BurstCell that = (BurstCell) other;
        instants = Instants.addAll(instants, that.instants);
        found(that.latestStart());
        look(0, Instants.size(instants));
    }

    private long latestStart() {
        return Instants.latest(burst, 1);
    }

    /** Once there was a burst there always was one; if no rule asks how long ago, nothing more is needed. */
    private boolean settled() {
        return slot.onlyForever() && !Instants.isEmpty(burst);
    }

    private void look(int from, int to) {
        int last = Math.min(to, Instants.size(instants) - leaf.times());
        for (int first = last; first >= Math.max(0, from); first--) {
            long start = Instants.get(instants, first);
            if (Instants.get(instants, first + leaf.times() - 1) - start <= leaf.within()) {
                found(start);
                return;
            }
        }
    }

    private void found(long start) {
        if (start > latestStart()) {
            burst = Instants.add(Instants.EMPTY, start);
        }
        Instants.dropUpTo(instants, latestStart());
        if (settled()) {
            instants = Instants.EMPTY;
        }
    }

    @Override
    void forget(long t) {
        if (slot.span() != FOREVER) {
            Instants.dropUpTo(instants, t - slot.span());
        }
    }

    @Override
    long[] ageing() {
        return burst;
    }

    @Override
    void write(ByteWriter out, long base) {
        Instants.write(burst, out, base);
        Instants.write(instants, out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        burst = Instants.read(in, base);
        instants = Instants.read(in, base);
    }
}
