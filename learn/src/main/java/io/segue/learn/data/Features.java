package io.segue.learn.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * A matrix whose columns have names. Missing is {@code NaN}.
 *
 * @param names of the columns, each once
 */
public record Features(List<String> names, Matrix values) {
    public Features {
        names = List.copyOf(names);
        if (names.size() != values.columns()) {
            throw new IllegalArgumentException(
                    "expected " + values.columns() + " names, one for each column, but got " + names.size());
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("expected each name once, but got " + names);
        }
    }

    public int rows() {
        return values.rows();
    }

    public int columns() {
        return values.columns();
    }

    /** Some of the rows, in the order given. */
    public Features pickRows(int... picked) {
        return new Features(names, values.pickRows(picked));
    }

    /** Some of the columns, in the order given. */
    public Features pickColumns(int... picked) {
        return new Features(Arrays.stream(picked).mapToObj(names::get).toList(), values.pickColumns(picked));
    }
}
