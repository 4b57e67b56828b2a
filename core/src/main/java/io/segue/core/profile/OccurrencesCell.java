package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Patience;
import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;

/** The count of all time, and the latest instants: as many as the largest count in a window, as old as the longest. */
final class OccurrencesCell extends CountingCell implements PatientCell {
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
    public boolean rememberAll(long[] trail, int from, int to, int mask) {
        total += to - from;
        if (slot.keep() > 0) {
            for (int i = Math.max(from, to - slot.keep()); i < to; i++) {
                latest = Instants.add(latest, Trail.time(trail, i));
            }
            Instants.keepLatest(latest, slot.keep());
        }
        return false;
    }

    /** Only the next rung of each ladder can be reached. */
    @Override
    public int patience(int mask, long t) {
        int limits = Patience.UNLIMITED;
        for (int i = 0; i < slot.ladders(); i++) {
            Ladder.Counts counts = (Ladder.Counts) slot.ladder(i);
            int next = rank(i);
            if (next < counts.rungs()) {
                limits = Patience.least(limits, patience(counts.times()[next], counts.windows()[next], t));
            }
        }
        return limits;
    }

    private int patience(int times, long window, long t) {
        return window == FOREVER
                ? Patience.limits(times - 1 - total, Patience.MOST)
                : Patience.limits(Patience.MOST, times - 1 - Instants.countAfter(latest, t - window));
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
