package io.segue.core.profile;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;
import io.segue.core.value.Value;

/** A trait as rules see it. Remembers nothing itself: {@link Traits} does. */
final class TraitCell extends Cell {
    private final Leaf.Trait leaf;
    private Value value = Value.ABSENT;

    TraitCell(Slot slot, Leaf.Trait leaf) {
        super(slot);
        this.leaf = leaf;
    }

    void look(Traits traits) {
        value = traits.read(leaf.path());
    }

    @Override
    boolean remember(Event event, int mask) {
        throw new IllegalStateException("expected no event for a trait, but got " + event);
    }

    @Override
    void absorb(Cell other) {}

    @Override
    void forget(long t) {}

    @Override
    int rank(int ladder, int before, long t) {
        return ((Ladder.Single) slot.ladder(ladder)).test().holds(value) ? 1 : 0;
    }

    @Override
    long nextChange(int ladder, int rank, long t) {
        return NEVER;
    }

    @Override
    void write(ByteWriter out, long base) {}

    @Override
    void read(ByteReader in, long base) {}
}
