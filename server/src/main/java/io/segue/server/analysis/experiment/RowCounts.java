package io.segue.server.analysis.experiment;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;

/** Counts of rows that are summed up. */
final class RowCounts {
    /** Up to it every whole number is a double. */
    private static final double MAX = 1L << 53;

    private RowCounts() {}

    /**
     * @return the same
     * @throws DataException when one is missing, below 0 or no whole number
     */
    static double[] of(String column, double... values) {
        for (double value : values) {
            if (!(value >= 0) || value > MAX || Math.rint(value) != value) {
                throw new DataException(new DataProblem(
                        "not-a-count",
                        column,
                        "expected a whole number, 0 or more, in every row, but got "
                                + (Double.isNaN(value) ? "nothing" : value),
                        "count people in it"));
            }
        }
        return values;
    }
}
