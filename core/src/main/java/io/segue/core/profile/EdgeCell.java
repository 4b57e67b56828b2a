package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.language.syntax.Measure;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;
import io.segue.core.value.Order;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of the first or last event; for the first in a window, of every event in it. Ties go by message id. */
final class EdgeCell extends Cell {

    private record Entry(long time, String messageId, Value value) {
        boolean isBefore(Entry other) {
            return time != other.time ? time < other.time : Order.compare(messageId, other.messageId) < 0;
        }
    }

    private final Leaf.Edge leaf;
    private final List<Entry> entries = new ArrayList<>(1);

    EdgeCell(Slot slot, Leaf.Edge leaf) {
        super(slot);
        this.leaf = leaf;
    }

    @Override
    boolean remember(Event event, int mask) {
        insert(new Entry(event.time(), event.messageId(), leaf.path().read(event)));
        return true;
    }

    private void insert(Entry entry) {
        int at = entries.size();
        while (at > 0 && entry.isBefore(entries.get(at - 1))) {
            at--;
        }
        entries.add(at, entry);
        int limit = leaf.everyEvent() ? Instants.LIMIT : 1;
        if (entries.size() > limit) {
            entries.remove(leaf.end() == Measure.End.FIRST && !leaf.everyEvent() ? entries.size() - 1 : 0);
        }
    }

    @Override
    void absorb(Cell other) {
        ((EdgeCell) other).entries.forEach(this::insert);
    }

    @Override
    void forget(long t) {
        while (slot.span() != FOREVER && !entries.isEmpty() && entries.getFirst().time <= t - slot.span()) {
            entries.removeFirst();
        }
    }

    private @Nullable Entry chosen(long window, long t) {
        for (Entry entry : entries) {
            if (window == FOREVER || entry.time > t - window) {
                return entry;
            }
        }
        return null;
    }

    @Override
    int rank(int ladder, int before, long t) {
        Ladder.Single single = (Ladder.Single) slot.ladder(ladder);
        Entry entry = chosen(single.window(), t);
        return entry != null && single.test().holds(entry.value) ? 1 : 0;
    }

    @Override
    long nextChange(int ladder, int rank, long t) {
        long window = ((Ladder.Single) slot.ladder(ladder)).window();
        Entry entry = chosen(window, t);
        return window == FOREVER || entry == null ? NEVER : entry.time + window;
    }

    @Override
    void write(ByteWriter out, long base) {
        out.unsigned(entries.size());
        for (Entry entry : entries) {
            out.signed(base - entry.time);
            out.text(entry.messageId);
            ValueBytes.write(out, entry.value);
        }
    }

    @Override
    void read(ByteReader in, long base) {
        for (int count = in.count(); count > 0; count--) {
            entries.add(new Entry(in.instantBefore(base), in.text(), ValueBytes.read(in)));
        }
    }
}
