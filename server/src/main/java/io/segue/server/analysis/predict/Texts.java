package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Columns and cells as texts. */
final class Texts {
    /** Numbers with more values are grouped by their size. */
    private static final int GROUPS_MAX = 12;

    private static final int BANDS = 4;
    private static final MathContext SHORT = new MathContext(3);
    private static final double EXACT_BELOW = 1e15;

    private Texts() {}

    /** Whole numbers without a point. */
    static Column.Categories of(Column column) {
        return switch (column) {
            case Column.Categories it -> it;
            case Column.Numbers it -> {
                double[] values = Arrays.stream(it.values())
                        .filter(x -> !Double.isNaN(x))
                        .sorted()
                        .distinct()
                        .toArray();
                List<String> levels =
                        Arrays.stream(values).mapToObj(Texts::exact).toList();
                yield categories(it, levels, x -> Arrays.binarySearch(values, x));
            }
        };
    }

    /** Groups of people: the texts, or numbers in up to four bands with about as many rows when there are many. */
    static Column.Categories groups(Column column) {
        if (!(column instanceof Column.Numbers numbers)
                || Arrays.stream(numbers.values())
                                .filter(x -> !Double.isNaN(x))
                                .distinct()
                                .count()
                        <= GROUPS_MAX) {
            return of(column);
        }
        return banded(numbers, BANDS);
    }

    /** Numbers in bands with about as many rows; a value that is many rows is a band of its own where it is the lowest. */
    static Column.Categories banded(Column.Numbers column, int bands) {
        double[] sorted = Arrays.stream(column.values())
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .toArray();
        double[] edges = IntStream.range(1, bands)
                .mapToDouble(i -> sorted[(int) ((long) sorted.length * i / bands)])
                .distinct()
                .filter(edge -> edge < sorted[sorted.length - 1])
                .toArray();
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= edges.length; i++) {
            String from = i == 0 ? "" : "above " + brief(edges[i - 1]);
            String to = i == edges.length ? "" : (i == 0 ? "up to " : "to ") + brief(edges[i]);
            names.add(from.isEmpty() ? (to.isEmpty() ? "any" : to) : to.isEmpty() ? from : from + " " + to);
        }
        return categories(column, names, x -> {
            int found = Arrays.binarySearch(edges, x);
            return found >= 0 ? found : -found - 1;
        });
    }

    private static Column.Categories categories(
            Column.Numbers column, List<String> levels, ToIntFunction<Double> code) {
        int[] codes = Arrays.stream(column.values())
                .mapToInt(x -> Double.isNaN(x) ? -1 : code.applyAsInt(x))
                .toArray();
        return new Column.Categories(column.name(), levels, codes);
    }

    static String exact(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_BELOW;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** With three digits that count. */
    static String brief(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_BELOW) {
            return exact(value);
        }
        return new BigDecimal(value).round(SHORT).stripTrailingZeros().toPlainString();
    }

    /** What stands in a cell, for people. */
    static String cell(Column column, int row) {
        if (column.isMissing(row)) {
            return "not known";
        }
        return switch (column) {
            case Column.Categories it -> it.text(row);
            case Column.Numbers it -> brief(it.values()[row]);
        };
    }
}
