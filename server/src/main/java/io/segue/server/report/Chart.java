package io.segue.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture of numbers. Arrays are not copied and not to be written to; {@code NaN} leaves a gap. */
public sealed interface Chart extends Part {
    Frame frame();

    /**
     * What every chart has.
     *
     * @param caption what one is to see in it, in a sentence; stands for the picture where there is none
     */
    record Frame(String key, String title, String caption) {
        public Frame {
            Keys.check(key);
        }
    }

    record Axis(String name, Format format) {}

    /** Numbers over numbers, such as a score for each number of clusters. */
    record Lines(Frame frame, Axis x, Axis y, List<Line> lines) implements Chart {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** @param band around the line, such as an interval of confidence; null for none */
    record Line(
            String name, double[] x, double[] y, @Nullable Band band) {
        public Line {
            checkLengths(name, x, y);
            if (band != null) {
                checkLengths(name, x, band.low, band.high);
            }
        }

        public Line(String name, double[] x, double[] y) {
            this(name, x, y, null);
        }
    }

    /** For each point of a line the lowest and the highest it may be. */
    record Band(double[] low, double[] high) {}

    /**
     * Lines of shares over shares, such as a ROC curve or a calibration: a square, from 0 to 1 unless points lie outside.
     *
     * @param guide what the lines are compared with
     */
    record Curve(Frame frame, Axis x, Axis y, List<Line> lines, Guide guide) implements Chart {
        public Curve {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A straight line from left to right.
     *
     * @param from its height at the left end, where x is 0
     * @param to its height at the right end, where x is 1
     */
    record Guide(String name, double from, double to) {
        public static Guide diagonal(String name) {
            return new Guide(name, 0, 1);
        }
    }

    /**
     * A number for each of some names.
     *
     * @param series one, or several side by side
     */
    record Bars(Frame frame, Layout layout, Axis value, List<String> names, List<Series> series) implements Chart {
        public Bars {
            names = List.copyOf(names);
            series = List.copyOf(series);
            for (Series one : series) {
                checkLength(one.name, names.size(), one.values);
            }
        }

        /** How bars stand. */
        public enum Layout {
            UPRIGHT,
            /** From left to right, with room for long names; the first one at the top. */
            LYING,
            /** Upright, the series one on top of the other. */
            STACKED
        }
    }

    record Series(String name, double[] values) {}

    /** Points. More than {@link #POINTS_MAX} are no picture and a heavy page: thin them out before. */
    record Scatter(Frame frame, Axis x, Axis y, List<Cloud> clouds) implements Chart {
        public static final int POINTS_MAX = 10_000;

        public Scatter {
            clouds = List.copyOf(clouds);
            long points = clouds.stream().mapToLong(it -> it.x.length).sum();
            if (points > POINTS_MAX) {
                throw new IllegalArgumentException(
                        "expected at most " + POINTS_MAX + " points in " + frame.key + ", but got " + points);
            }
        }
    }

    /** Points of one colour. */
    record Cloud(String name, double[] x, double[] y) {
        public Cloud {
            checkLengths(name, x, y);
        }
    }

    /**
     * How often numbers are between two edges.
     *
     * @param edges ascending, one more than there are bins
     * @param series how many fall into each bin
     */
    record Histogram(Frame frame, Axis x, double[] edges, List<Series> series) implements Chart {
        public Histogram {
            series = List.copyOf(series);
            for (Series one : series) {
                checkLength(one.name, edges.length - 1, one.values);
            }
        }
    }

    /**
     * A colour for each row and column.
     *
     * @param values a row of numbers for each of {@code rows}
     * @param middle what has no colour, such as 0 for correlations; {@code NaN} when colours go from low to high
     */
    record HeatMap(
            Frame frame, List<String> rows, List<String> columns, double[][] values, Format format, double middle)
            implements Chart {
        public HeatMap {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            if (values.length != rows.size()) {
                throw new IllegalArgumentException(
                        "expected " + rows.size() + " rows in " + frame.key + ", but got " + values.length);
            }
            for (int row = 0; row < values.length; row++) {
                checkLength(rows.get(row), columns.size(), values[row]);
            }
        }
    }

    /**
     * Which things are alike: brackets that join ever larger groups.
     *
     * @param leaves names of what is joined
     * @param merges in their order, one less than there are leaves
     * @param cut at which height the groups were taken; {@code NaN} for none
     */
    record Dendrogram(Frame frame, Axis height, List<String> leaves, List<Merge> merges, double cut) implements Chart {
        public Dendrogram {
            leaves = List.copyOf(leaves);
            merges = List.copyOf(merges);
            if (merges.size() != Math.max(0, leaves.size() - 1)) {
                throw new IllegalArgumentException("expected " + Math.max(0, leaves.size() - 1) + " merges in "
                        + frame.key + ", but got " + merges.size());
            }
        }
    }

    /** Two groups become one: 0 and up are leaves, their number and up the merges before. */
    record Merge(int left, int right, double height) {}

    /**
     * Estimates with their intervals, one below the other.
     *
     * @param nothing where there is no effect; {@code NaN} for nowhere
     */
    record Forest(Frame frame, Axis value, List<Estimate> estimates, double nothing) implements Chart {
        public Forest {
            estimates = List.copyOf(estimates);
        }
    }

    record Estimate(String name, double value, double low, double high) {}

    /** Where the middle and the ends of numbers are, for several groups. */
    record Boxes(Frame frame, Axis value, List<Box> boxes) implements Chart {
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /** Quartiles, and how far the whiskers reach. */
    record Box(String name, double low, double quarter, double median, double threeQuarters, double high) {}

    private static void checkLengths(String name, double[] x, double[]... others) {
        for (double[] other : others) {
            checkLength(name, x.length, other);
        }
    }

    private static void checkLength(String name, int expected, double... values) {
        if (values.length != expected) {
            throw new IllegalArgumentException(
                    "expected " + expected + " numbers in " + name + ", but got " + values.length);
        }
    }
}
