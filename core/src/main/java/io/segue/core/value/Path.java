package io.segue.core.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A dotted way into an object, such as {@code address.city}. Where the way leads through an array it goes on in every
 * element, and the answer is an array of what was found.
 *
 * @param names at least one name
 */
public record Path(List<String> names) {

    public Path {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("expected a path of at least one name");
        }
    }

    public static Path of(String... names) {
        return new Path(List.of(names));
    }

    /** What stands at the end of this path; {@link Value#ABSENT} when the way breaks off. */
    public Value read(Fields root) {
        return read(root, 0);
    }

    /** The same, where what stands under the first name has been found already. */
    public Value readBelow(Value first) {
        return names.size() == 1 ? first : descend(first, 1);
    }

    private Value read(Fields fields, int depth) {
        Value found = fields.get(names.get(depth));
        return depth + 1 == names.size() ? found : descend(found, depth + 1);
    }

    private Value descend(Value value, int depth) {
        return switch (value) {
            case Value.Struct struct -> read(struct.fields(), depth);
            case Value.Items items -> each(items, depth);
            case Value.Absent a -> Value.ABSENT;
            case Value.Text t -> Value.ABSENT;
            case Value.Num n -> Value.ABSENT;
            case Value.Bool b -> Value.ABSENT;
        };
    }

    private Value each(Value.Items items, int depth) {
        List<Value> found = new ArrayList<>();
        for (Value item : items.items()) {
            Value inner = descend(item, depth);
            if (!(inner instanceof Value.Absent)) {
                found.add(inner);
            }
        }
        return found.isEmpty() ? Value.ABSENT : new Value.Items(found);
    }

    /** As it is written in a rule. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.isEmpty() ? "" : ".").append(plain(name) ? name : '`' + name + '`');
        }
        return text.toString();
    }

    private static boolean plain(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
    }
}
