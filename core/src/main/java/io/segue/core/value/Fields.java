package io.segue.core.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JSON object: names and values in the order they came, held in two arrays because objects are small, read often and
 * never changed. The first of two equal names wins. Equality ignores the order.
 */
public final class Fields {
    public static final Fields EMPTY = new Fields(new String[0], new Value[0]);

    private final String[] names;
    private final Value[] values;

    private Fields(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    /** @param namesAndValues a name, its value, a name, its value … */
    public static Fields of(Object... namesAndValues) {
        var builder = new Builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.add((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return builder.build();
    }

    /** The value under this name, {@link Value#ABSENT} when there is none. */
    public Value get(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return Value.ABSENT;
    }

    public int size() {
        return names.length;
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    /** @param index from 0 to {@link #size()} − 1, in the order the fields came */
    public String name(int index) {
        return names[index];
    }

    /** @param index from 0 to {@link #size()} − 1, in the order the fields came */
    public Value value(int index) {
        return values[index];
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Fields that) || that.size() != size()) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!that.get(names[i]).equals(get(names[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (String name : names) {
            sum += name.hashCode() ^ get(name).hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            parts.add(names[i] + "=" + values[i]);
        }
        return parts.toString();
    }

    /** Collects fields one by one; reusable after {@link #build()}. */
    public static final class Builder {
        private String[] names = new String[8];
        private Value[] values = new Value[8];
        private int size;

        public Builder add(String name, Value value) {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = name;
            values[size++] = value;
            return this;
        }

        public Builder addAll(Fields fields) {
            for (int i = 0; i < fields.size(); i++) {
                add(fields.name(i), fields.value(i));
            }
            return this;
        }

        public Fields build() {
            if (size == 0) {
                return EMPTY;
            }
            var built = new Fields(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
            size = 0;
            return built;
        }
    }
}
