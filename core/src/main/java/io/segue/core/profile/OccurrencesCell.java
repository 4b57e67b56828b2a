package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;

/** The count of all time, and the latest instants: as many as the largest count in a window, as old as the longest. */
final class OccurrencesCell extends Cell {
    private long total;
    private Instants latest = new Instants();

    OccurrencesCell(Slot slot) {
        super(slot);
    }

    @Override
    void remember(Event event, int mask) {
        total++;
        if (slot.keep() > 0) {
            latest.add(event.time());
            latest.keepLatest(slot.keep());
        }
    }

    @Override
    void absorb(Cell other) {
        OccurrencesCell that = (OccurrencesCell) other;
        total += that.total;
        latest.addAll(that.latest);
        latest.keepLatest(slot.keep());
    }

    @Override
    void forget(long t) {
        latest.dropUpTo(t - slot.finiteSpan());
    }

    @Override
    boolean holds(Ladder ladder, int rung, long t) {
        Ladder.Counts counts = (Ladder.Counts) ladder;
        int times = counts.times()[rung];
        long window = counts.windows()[rung];
        return window == FOREVER ? total >= times : latest.latest(times) > t - window;
    }

    /** The strongest rung that holds is the first to fall. */
    @Override
    long nextChange(Ladder ladder, int rank, long t) {
        if (rank == 0) {
            return NEVER;
        }
        Ladder.Counts counts = (Ladder.Counts) ladder;
        long window = counts.windows()[rank - 1];
        return window == FOREVER ? NEVER : latest.latest(counts.times()[rank - 1]) + window;
    }

    @Override
    void write(ByteWriter out, long base) {
        out.unsigned(total);
        latest.write(out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        total = in.unsigned();
        latest = Instants.read(in, base);
    }
}
