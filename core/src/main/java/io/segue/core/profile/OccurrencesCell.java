package io.segue.core.profile;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;

/** The count of all time, and the latest instants: as many as the largest count in a window, as old as the longest. */
final class OccurrencesCell extends CountingCell {
    private long total;
    private long[] latest = Instants.EMPTY;

    OccurrencesCell(Slot slot) {
        super(slot);
    }

    @Override
    boolean remember(Event event, int mask) {
        total++;
        if (slot.keep() > 0) {
            latest = Instants.add(latest, event.time());
            Instants.keepLatest(latest, slot.keep());
        }
        return !changesNothing(event.time());
    }

    @Override
    void absorb(Cell other) {
        OccurrencesCell that = (OccurrencesCell) other;
        total += that.total;
        latest = Instants.addAll(latest, that.latest);
        Instants.keepLatest(latest, slot.keep());
    }

    @Override
    void forget(long t) {
        Instants.dropUpTo(latest, t - slot.finiteSpan());
    }

    @Override
    long total() {
        return total;
    }

    @Override
    long latest(int n) {
        return Instants.latest(latest, n);
    }

    @Override
    void write(ByteWriter out, long base) {
        out.unsigned(total);
        Instants.write(latest, out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        total = in.total();
        latest = Instants.read(in, base);
    }
}
