package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;

/**
 * Where the latest burst of n events within D began, and the instants after it, which may yet be part of a later one. A
 * burst counts as old as its first event.
 */
final class BurstCell extends Cell {
    private final Leaf.Burst leaf;
    private Instants instants = new Instants();
    private Instants burst = new Instants();

    BurstCell(Slot slot, Leaf.Burst leaf) {
        super(slot);
        this.leaf = leaf;
    }

    @Override
    void remember(Event event, int mask) {
        if (event.time() > latestStart() && !settled()) {
            int at = instants.add(event.time());
            look(at - leaf.times() + 1, at);
            instants.keepLatest(Math.max(Instants.LIMIT, leaf.times()));
        }
    }

    @Override
    void absorb(Cell other) {
        BurstCell that = (BurstCell) other;
        instants.addAll(that.instants);
        found(that.latestStart());
        look(0, instants.size());
    }

    private long latestStart() {
        return burst.latest(1);
    }

    /** Once there was a burst there always was one; if no rule asks how long ago, nothing more is needed. */
    private boolean settled() {
        return slot.onlyForever() && !burst.isEmpty();
    }

    private void look(int from, int to) {
        for (int first = Math.min(to, instants.size() - leaf.times()); first >= Math.max(0, from); first--) {
            if (instants.get(first + leaf.times() - 1) - instants.get(first) <= leaf.within()) {
                found(instants.get(first));
                return;
            }
        }
    }

    private void found(long start) {
        if (start > latestStart()) {
            burst.clear();
            burst.add(start);
        }
        instants.dropUpTo(latestStart());
        if (settled()) {
            instants.clear();
        }
    }

    @Override
    void forget(long t) {
        if (slot.span() != FOREVER) {
            instants.dropUpTo(t - slot.span());
        }
    }

    @Override
    boolean holds(Ladder ladder, int rung, long t) {
        return burst.holds((Ladder.Ages) ladder, rung, t);
    }

    @Override
    long nextChange(Ladder ladder, int rank, long t) {
        return burst.nextChange((Ladder.Ages) ladder, rank, t);
    }

    @Override
    void write(ByteWriter out, long base) {
        burst.write(out, base);
        instants.write(out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        burst = Instants.read(in, base);
        instants = Instants.read(in, base);
    }
}
