package io.segue.learn.predict.validate;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in the order of time. */
final class TimeLine {
    private final Column.Numbers times;
    private final double[] sorted;

    TimeLine(Column.Numbers times) {
        int missing = times.missing();
        if (missing > 0) {
            throw new DataException(new DataProblem(
                    "missing-time",
                    times.name(),
                    "expected a time in each row, but it is missing in " + missing + " of " + times.rows(),
                    "leave these rows out"));
        }
        this.times = times;
        sorted = times.values().clone();
        Arrays.sort(sorted);
    }

    List<Fold> folds(int folds, double window, double gap) {
        if (folds < 1 || !(window > 0) || !(gap >= 0)) {
            throw new IllegalArgumentException("expected at least one fold, a window above 0 and a gap of 0 or more, "
                    + "but got " + folds + ", " + window + " and " + gap);
        }
        List<Fold> all = new ArrayList<>();
        for (int i = 1; i <= folds; i++) {
            double start = start(i, folds + 1);
            double end = start(i + 1, folds + 1);
            int[] training = between(start - gap - window, start - gap);
            int[] validation = between(start, end);
            if (training.length == 0 || validation.length == 0) {
                throw new DataException(new DataProblem(
                        "too-few-times",
                        times.name(),
                        "expected times enough for " + folds + " folds, but fold " + i + " would have "
                                + training.length + " rows to learn from and " + validation.length
                                + " to be judged by",
                        gap == 0 && window == Double.POSITIVE_INFINITY
                                ? "take fewer folds, or finer times"
                                : "take fewer folds, a shorter gap or a longer window"));
            }
            all.add(new Fold(training, validation));
        }
        return all;
    }

    /** Where a block begins, if there were {@code blocks} of about equally many rows; infinite after the last. */
    double start(int block, int blocks) {
        int place = (int) ((long) sorted.length * block / blocks);
        return place == sorted.length ? Double.POSITIVE_INFINITY : sorted[place];
    }

    /** The time before which this share of the rows lies. */
    double at(double share) {
        int place = (int) Math.round(sorted.length * share);
        return place >= sorted.length ? Double.POSITIVE_INFINITY : sorted[place];
    }

    /** Rows from the first time up to but without the second. */
    int[] between(double from, double to) {
        double[] values = times.values();
        return IntStream.range(0, values.length)
                .filter(row -> values[row] >= from && values[row] < to)
                .toArray();
    }
}
