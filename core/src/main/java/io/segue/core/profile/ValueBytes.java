package io.segue.core.profile;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Values as bytes: a letter for the type, then what is in it. */
final class ValueBytes {
    /** Arrays and objects inside each other; events have fewer, so deeper bytes are none of ours. */
    private static final int DEPTH_LIMIT = 1_000;

    private ValueBytes() {}

    static void write(ByteWriter out, Value value) {
        switch (value) {
            case Value.Absent a -> out.raw('-');
            case Value.Bool bool -> out.raw(bool.truth() ? '+' : '0');
            case Value.Num num -> {
                out.raw('n');
                out.number(num.number());
            }
            case Value.Text text -> {
                out.raw('t');
                out.text(text.text());
            }
            case Value.Items items -> {
                out.raw('[');
                out.unsigned(items.items().size());
                items.items().forEach(item -> write(out, item));
            }
            case Value.Struct struct -> {
                out.raw('{');
                out.unsigned(struct.fields().size());
                for (int i = 0; i < struct.fields().size(); i++) {
                    out.text(struct.fields().name(i));
                    write(out, struct.fields().value(i));
                }
            }
        }
    }

    static Value read(ByteReader in) {
        return read(in, DEPTH_LIMIT);
    }

    private static Value read(ByteReader in, int depth) {
        if (depth == 0) {
            throw new IllegalArgumentException("expected a value of at most " + DEPTH_LIMIT + " levels");
        }
        int type = in.raw();
        return switch (type) {
            case '-' -> Value.ABSENT;
            case '+' -> new Value.Bool(true);
            case '0' -> new Value.Bool(false);
            case 'n' -> new Value.Num(in.number());
            case 't' -> new Value.Text(in.text());
            case '[' -> items(in, depth - 1);
            case '{' -> struct(in, depth - 1);
            default -> throw new IllegalArgumentException("expected a value's type, but got byte " + type);
        };
    }

    private static Value items(ByteReader in, int depth) {
        List<Value> items = new ArrayList<>();
        for (int count = in.count(); count > 0; count--) {
            items.add(read(in, depth));
        }
        return new Value.Items(items);
    }

    private static Value struct(ByteReader in, int depth) {
        Fields.Builder fields = new Fields.Builder();
        for (int count = in.count(); count > 0; count--) {
            fields.add(in.text(), read(in, depth));
        }
        return new Value.Struct(fields.build());
    }
}
