package io.segue.core.profile;

import io.segue.core.value.Fields;
import io.segue.core.value.Order;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of the person. Of two values for one trait the one with the later event time wins, of two at the same
 * time the one with the larger message id; so it does not matter which was heard first. A trait that was set to nothing is
 * remembered as such.
 */
public final class Traits {
    private record Entry(Value value, long time, String messageId) {
        boolean isBefore(long otherTime, String otherId) {
            return time != otherTime ? time < otherTime : Order.compare(messageId, otherId) < 0;
        }
    }

    /** Stays the shared empty map until there is a trait: most profiles that only browse have none. */
    private Map<String, Entry> entries = Map.of();

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    void set(String name, Value value, long time, String messageId) {
        Entry known = entries.get(name);
        if (known == null || known.isBefore(time, messageId)) {
            put(name, new Entry(value, time, messageId));
        }
    }

    private void put(String name, Entry entry) {
        if (entries.isEmpty()) {
            entries = new TreeMap<>();
        }
        entries.put(name, entry);
    }

    void absorb(Traits other) {
        other.entries.forEach((name, entry) -> set(name, entry.value, entry.time, entry.messageId));
    }

    /** The value at a path; {@link Value#ABSENT} when nothing is known. */
    public Value read(Path path) {
        Entry entry = entries.get(path.names().getFirst());
        return entry == null ? Value.ABSENT : path.readBelow(entry.value);
    }

    /** All traits, by name. */
    public Fields all() {
        Fields.Builder fields = new Fields.Builder();
        entries.forEach((name, entry) -> fields.add(name, entry.value));
        return fields.build();
    }

    /** Traits of one call follow each other, and its id is written once. */
    void write(ByteWriter out, long base) {
        out.unsigned(entries.size());
        String before = "";
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            Entry entry = named.getValue();
            out.text(named.getKey());
            ValueBytes.write(out, entry.value);
            out.signed(base - entry.time);
            out.text(entry.messageId.equals(before) ? "" : entry.messageId);
            before = entry.messageId;
        }
    }

    void read(ByteReader in, long base) {
        String before = "";
        for (int count = in.count(); count > 0; count--) {
            String name = in.text();
            Value value = ValueBytes.read(in);
            long time = in.instantBefore(base);
            String messageId = in.text();
            before = messageId.isEmpty() ? before : messageId;
            put(name, new Entry(value, time, before));
        }
    }
}
