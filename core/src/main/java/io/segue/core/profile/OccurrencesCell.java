package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;

/** The count of all time, and the latest instants: as many as the largest count in a window, as old as the longest. */
final class OccurrencesCell extends Cell {
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
        return true;
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
    boolean holds(Ladder ladder, int rung, long t) {
        Ladder.Counts counts = (Ladder.Counts) ladder;
        int times = counts.times()[rung];
        long window = counts.windows()[rung];
        return window == FOREVER ? total >= times : Instants.latest(latest, times) > t - window;
    }

    /** The strongest rung that holds is the first to fall. */
    @Override
    long nextChange(Ladder ladder, int rank, long t) {
        if (rank == 0) {
            return NEVER;
        }
        Ladder.Counts counts = (Ladder.Counts) ladder;
        long window = counts.windows()[rank - 1];
        return window == FOREVER ? NEVER : Instants.latest(latest, counts.times()[rank - 1]) + window;
    }

    @Override
    void write(ByteWriter out, long base) {
        out.unsigned(total);
        Instants.write(latest, out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        total = in.unsigned();
        latest = Instants.read(in, base);
    }
}
