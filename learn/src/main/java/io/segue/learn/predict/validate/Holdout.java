package io.segue.learn.predict.validate;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows to learn from, rows to choose by, and rows that nobody looks at until all is chosen.
 *
 * @param training places of rows, rising
 * @param validation places of rows, rising
 * @param test places of rows, rising
 */
public record Holdout(int[] training, int[] validation, int[] test) {
    /**
     * Each class is shared out in the same way.
     *
     * @param validationShare of the rows, from 0 on
     * @param testShare of the rows, from 0 on; something is left to learn from
     * @throws DataException when a part that is asked for would have no row of a class
     */
    public static Holdout stratified(double[] labels, double validationShare, double testShare, long seed) {
        check(validationShare, testShare);
        Strata strata = Strata.of(labels, seed);
        int parts = 1 + (validationShare > 0 ? 1 : 0) + (testShare > 0 ? 1 : 0);
        strata.need(parts);
        int[][] positives = cut(strata.positives(), validationShare, testShare);
        int[][] negatives = cut(strata.negatives(), validationShare, testShare);
        return new Holdout(
                join(positives[0], negatives[0]), join(positives[1], negatives[1]), join(positives[2], negatives[2]));
    }

    /**
     * The latest rows are the test, those before them the validation. Rows of one time are in one part.
     *
     * @throws DataException when a time is missing, or a part that is asked for would be empty
     */
    public static Holdout ordered(Column.Numbers times, double validationShare, double testShare) {
        check(validationShare, testShare);
        TimeLine line = new TimeLine(times);
        double validationStart = line.at(1 - validationShare - testShare);
        double testStart = line.at(1 - testShare);
        Holdout holdout = new Holdout(
                line.between(Double.NEGATIVE_INFINITY, validationStart),
                line.between(validationStart, testStart),
                line.between(testStart, Double.POSITIVE_INFINITY));
        if (holdout.training.length == 0
                || validationShare > 0 && holdout.validation.length == 0
                || testShare > 0 && holdout.test.length == 0) {
            throw new DataException(new DataProblem(
                    "too-few-times",
                    times.name(),
                    "expected times enough for each part, but there would be " + holdout.training.length
                            + " rows to learn from, " + holdout.validation.length + " to choose by and "
                            + holdout.test.length + " to test",
                    "take other shares, or a finer time"));
        }
        return holdout;
    }

    private static void check(double validationShare, double testShare) {
        if (!(validationShare >= 0 && testShare >= 0 && validationShare + testShare < 1)) {
            throw new IllegalArgumentException(
                    "expected shares from 0 on that leave something, but got " + validationShare + " and " + testShare);
        }
    }

    /** Into training, validation and test; a part that is asked for gets one row at least. */
    private static int[][] cut(int[] rows, double validationShare, double testShare) {
        int validation = part(rows.length, validationShare);
        int test = part(rows.length, testShare);
        int training = Math.max(1, rows.length - validation - test);
        int testFrom = Math.min(rows.length - (testShare > 0 ? 1 : 0), training + validation);
        return new int[][] {
            Arrays.copyOf(rows, training),
            Arrays.copyOfRange(rows, training, testFrom),
            Arrays.copyOfRange(rows, testFrom, rows.length)
        };
    }

    private static int part(int rows, double share) {
        return share == 0 ? 0 : Math.max(1, (int) Math.round(rows * share));
    }

    private static int[] join(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others))
                .sorted()
                .toArray();
    }
}
