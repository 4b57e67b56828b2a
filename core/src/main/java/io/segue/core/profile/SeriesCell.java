package io.segue.core.profile;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;
import java.util.Arrays;

/** Numbers with their instants, sorted, as far back as the longest window. */
final class SeriesCell extends Cell {
    private final Leaf.Series leaf;
    private long[] times = {};
    private double[] numbers = {};
    private final ExactSum sum = new ExactSum();
    private int size;

    SeriesCell(Slot slot, Leaf.Series leaf) {
        super(slot);
        this.leaf = leaf;
    }

    @Override
    boolean remember(Event event, int mask) {
        Numbers.each(leaf.path().read(event), number -> insert(event.time(), number));
        return true;
    }

    private void insert(long time, double number) {
        if (size == times.length) {
            times = Arrays.copyOf(times, Math.max(4, size * 2));
            numbers = Arrays.copyOf(numbers, times.length);
        }
        int at = size++;
        while (at > 0 && (times[at - 1] > time || times[at - 1] == time && numbers[at - 1] > number)) {
            times[at] = times[at - 1];
            numbers[at] = numbers[--at];
        }
        times[at] = time;
        numbers[at] = number;
        sum.add(number);
        drop(size - Instants.LIMIT);
    }

    private void drop(int oldest) {
        if (oldest > 0) {
            for (int i = 0; i < oldest; i++) {
                sum.add(-numbers[i]);
            }
            System.arraycopy(times, oldest, times, 0, size - oldest);
            System.arraycopy(numbers, oldest, numbers, 0, size - oldest);
            size -= oldest;
        }
    }

    @Override
    void absorb(Cell other) {
        SeriesCell that = (SeriesCell) other;
        for (int i = 0; i < that.size; i++) {
            insert(that.times[i], that.numbers[i]);
        }
    }

    @Override
    void forget(long t) {
        drop(firstAfter(t - slot.span()));
    }

    private int firstAfter(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    int rank(int ladder, int before, long t) {
        Ladder.Cuts cuts = (Ladder.Cuts) slot.ladder(ladder);
        int first = firstAfter(t - cuts.window());
        if (first == size) {
            return cuts.emptyRank();
        }
        return cuts.rank(
                switch (cuts.function()) {
                    case SUM -> sum(first);
                    case AVERAGE -> sum(first) / (size - first);
                    case MIN -> Arrays.stream(numbers, first, size).min().orElseThrow();
                    case MAX -> Arrays.stream(numbers, first, size).max().orElseThrow();
                });
    }

    /** The sum of all is kept up to date; being exact, it can be added to and taken from for ever. */
    private double sum(int first) {
        if (first == 0) {
            return sum.value();
        }
        ExactSum part = new ExactSum();
        for (int i = first; i < size; i++) {
            part.add(numbers[i]);
        }
        return part.value();
    }

    /** The aggregate stays until the oldest number in the window leaves it. */
    @Override
    long nextChange(int ladder, int rank, long t) {
        long window = ((Ladder.Cuts) slot.ladder(ladder)).window();
        int first = firstAfter(t - window);
        return first == size ? NEVER : times[first] + window;
    }

    @Override
    void write(ByteWriter out, long base) {
        out.unsigned(size);
        long next = base;
        for (int i = size - 1; i >= 0; i--) {
            out.signed(next - times[i]);
            out.number(numbers[i]);
            next = times[i];
        }
    }

    @Override
    void read(ByteReader in, long base) {
        size = in.count();
        times = new long[size];
        numbers = new double[size];
        long next = base;
        for (int i = size - 1; i >= 0; i--) {
            next = in.instantBefore(next);
            times[i] = next;
            numbers[i] = in.number();
            sum.add(numbers[i]);
        }
    }
}
