package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Question;
import io.segue.core.value.Value;
import java.util.Arrays;

/**
 * Different values with the instant each was last seen, sorted by it; as many as the largest count asked for. Values are
 * kept as 64-bit fingerprints.
 */
final class DistinctCell extends CountingCell {
    private final Leaf.Distinct leaf;
    private final int keep;
    private long[] values = {};
    private long[] seen = {};
    private int size;

    DistinctCell(Slot slot, Leaf.Distinct leaf) {
        super(slot);
        this.leaf = leaf;
        int most = 0;
        for (int i = 0; i < slot.ladders(); i++) {
            most = Math.max(
                    most,
                    ((Question.AtLeast) slot.ladder(i).question(slot.ladder(i).rungs() - 1)).times());
        }
        this.keep = most;
    }

    @Override
    boolean remember(Event event, int mask) {
        see(leaf.path().read(event), event.time());
        return !changesNothing(event.time());
    }

    private void see(Value value, long time) {
        switch (value) {
            case Value.Absent a -> {}
            case Value.Items items -> items.items().forEach(item -> see(item, time));
            case Value.Text text -> see(ValueFingerprint.of(text), time);
            case Value.Num num -> see(ValueFingerprint.of(num), time);
            case Value.Bool bool -> see(ValueFingerprint.of(bool), time);
            case Value.Struct struct -> see(ValueFingerprint.of(struct), time);
        }
    }

    private void see(long value, long time) {
        int known = find(value);
        if (known < 0) {
            insert(value, time);
        } else if (seen[known] < time) {
            remove(known);
            insert(value, time);
        }
    }

    private int find(long value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    private void remove(int index) {
        System.arraycopy(values, index + 1, values, index, size - index - 1);
        System.arraycopy(seen, index + 1, seen, index, size - index - 1);
        size--;
    }

    private void insert(long value, long time) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size * 2));
            seen = Arrays.copyOf(seen, values.length);
        }
        int at = size++;
        while (at > 0 && (seen[at - 1] > time || seen[at - 1] == time && values[at - 1] > value)) {
            values[at] = values[at - 1];
            seen[at] = seen[--at];
        }
        values[at] = value;
        seen[at] = time;
        if (size > keep) {
            remove(0);
        }
    }

    @Override
    void absorb(Cell other) {
        DistinctCell that = (DistinctCell) other;
        for (int i = 0; i < that.size; i++) {
            see(that.values[i], that.seen[i]);
        }
    }

    @Override
    void forget(long t) {
        while (slot.span() != FOREVER && size > 0 && seen[0] <= t - slot.span()) {
            remove(0);
        }
    }

    @Override
    long total() {
        return size;
    }

    @Override
    long latest(int n) {
        return n > size ? Instants.NONE : seen[size - n];
    }

    @Override
    void write(ByteWriter out, long base) {
        out.unsigned(size);
        long next = base;
        for (int i = size - 1; i >= 0; i--) {
            out.fixed(values[i]);
            out.signed(next - seen[i]);
            next = seen[i];
        }
    }

    @Override
    void read(ByteReader in, long base) {
        size = in.count();
        values = new long[size];
        seen = new long[size];
        long next = base;
        for (int i = size - 1; i >= 0; i--) {
            values[i] = in.fixed();
            next = in.instantBefore(next);
            seen[i] = next;
        }
    }
}
