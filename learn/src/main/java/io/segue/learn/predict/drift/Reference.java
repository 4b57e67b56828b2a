package io.segue.learn.predict.drift;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How a column was distributed in training: bins and how many rows were in each. Small enough to be kept with a model. */
public sealed interface Reference {
    /** About so many bins of equally many rows. */
    int BINS = 10;

    /** More levels are one. */
    int LEVELS_MAX = 50;

    /** Levels with fewer rows are one: too few for a chi-square test (Cochran, 1954). */
    int LEVEL_ROWS_MIN = 5;

    String name();

    /** How many rows were in each bin; the last bin is of missing ones. Not to be written to. */
    long[] counts();

    /**
     * How many rows of another column are in each bin.
     *
     * @throws DataException when numbers have become texts or the other way round
     */
    long[] count(Column column);

    static Reference of(Column column) {
        return switch (column) {
            case Column.Numbers it -> numbers(it);
            case Column.Categories it -> levels(it);
        };
    }

    /**
     * Numbers.
     *
     * @param edges rising; a value is in the bin of the first edge that is not below it, or in the one after all edges
     */
    record OfNumbers(String name, double[] edges, long[] counts) implements Reference {
        @Override
        public long[] count(Column column) {
            return switch (column) {
                case Column.Numbers it -> counted(edges, it.values());
                case Column.Categories it -> throw changed(name, "numbers", "texts");
            };
        }
    }

    /** Texts: a bin for each level, then one for all others, whether known in training or not. */
    record OfLevels(String name, List<String> levels, long[] counts) implements Reference {
        public OfLevels {
            levels = List.copyOf(levels);
        }

        @Override
        public long[] count(Column column) {
            return switch (column) {
                case Column.Numbers it -> throw changed(name, "texts", "numbers");
                case Column.Categories it -> counted(levels, it);
            };
        }
    }

    /**
     * Deciles. A value that is several of them, such as 0 in a column of zeros, gets a bin of its own, so that it is not
     * mixed with what is below it.
     */
    private static Reference numbers(Column.Numbers column) {
        double[] known = Arrays.stream(column.values())
                .filter(it -> !Double.isNaN(it))
                .map(it -> it + 0.0)
                .sorted()
                .toArray();
        List<Double> edges = new ArrayList<>();
        double before = known.length == 0 ? 0 : known[0];
        for (int i = 1; i < BINS && known.length > 0; i++) {
            double edge = known[(int) ((long) known.length * i / BINS)];
            if (edge == before) {
                edges.add(Math.nextDown(edge));
            }
            edges.add(edge);
            before = edge;
        }
        double[] rising =
                edges.stream().mapToDouble(it -> it).distinct().sorted().toArray();
        return new OfNumbers(column.name(), rising, counted(rising, column.values()));
    }

    private static Reference levels(Column.Categories column) {
        int[] rows = new int[column.levels().size()];
        for (int code : column.codes()) {
            if (code >= 0) {
                rows[code]++;
            }
        }
        List<String> levels = IntStream.range(0, rows.length)
                .filter(code -> rows[code] >= LEVEL_ROWS_MIN)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -rows[code]))
                .limit(LEVELS_MAX)
                .map(column.levels()::get)
                .toList();
        return new OfLevels(column.name(), levels, counted(levels, column));
    }

    private static long[] counted(double[] edges, double[] values) {
        long[] counts = new long[edges.length + 2];
        for (double value : values) {
            if (Double.isNaN(value)) {
                counts[edges.length + 1]++;
            } else {
                int found = Arrays.binarySearch(edges, value + 0.0);
                counts[found >= 0 ? found : -found - 1]++;
            }
        }
        return counts;
    }

    private static long[] counted(List<String> levels, Column.Categories column) {
        Map<String, Integer> places = new HashMap<>();
        levels.forEach(level -> places.put(level, places.size()));
        int[] placeOf = column.levels().stream()
                .mapToInt(level -> places.getOrDefault(level, levels.size()))
                .toArray();
        long[] counts = new long[levels.size() + 2];
        for (int code : column.codes()) {
            counts[code < 0 ? levels.size() + 1 : placeOf[code]]++;
        }
        return counts;
    }

    private static DataException changed(String name, String then, String now) {
        return new DataException(new DataProblem(
                "kind-changed",
                name,
                "expected " + then + " as in training, but got " + now,
                "look at how the column is exported, and for cells that are not like the others"));
    }
}
