package io.segue.core.profile;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;

/** Sum, count, least and greatest of the numbers of all time. */
final class TotalCell extends Cell {
    private final Leaf.Total leaf;
    private ExactSum sum = new ExactSum();
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    TotalCell(Slot slot, Leaf.Total leaf) {
        super(slot);
        this.leaf = leaf;
    }

    @Override
    boolean remember(Event event, int mask) {
        Numbers.each(leaf.path().read(event), this::add);
        return true;
    }

    private void add(double number) {
        sum.add(number);
        count++;
        min = Math.min(min, number);
        max = Math.max(max, number);
    }

    @Override
    void absorb(Cell other) {
        TotalCell that = (TotalCell) other;
        sum.addAll(that.sum);
        count += that.count;
        min = Math.min(min, that.min);
        max = Math.max(max, that.max);
    }

    @Override
    void forget(long t) {}

    @Override
    int rank(int ladder, int before, long t) {
        Ladder.Cuts cuts = (Ladder.Cuts) slot.ladder(ladder);
        return switch (cuts.function()) {
            case SUM -> cuts.rank(sum.value());
            case AVERAGE -> count == 0 ? 0 : cuts.rank(sum.value() / count);
            case MIN -> count == 0 ? 0 : cuts.rank(min);
            case MAX -> count == 0 ? 0 : cuts.rank(max);
        };
    }

    @Override
    long nextChange(int ladder, int rank, long t) {
        return NEVER;
    }

    @Override
    void write(ByteWriter out, long base) {
        out.unsigned(count);
        if (count > 0) {
            out.number(min);
            out.number(max);
            sum.write(out);
        }
    }

    @Override
    void read(ByteReader in, long base) {
        count = in.total();
        if (count > 0) {
            min = in.number();
            max = in.number();
            sum = ExactSum.read(in);
        }
    }
}
