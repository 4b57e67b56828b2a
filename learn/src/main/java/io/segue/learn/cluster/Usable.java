package io.segue.learn.cluster;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import java.util.ArrayList;
import java.util.List;

/** What distances need: numbers that are known, finite and not so large that their squares are not. */
public final class Usable {
    /** The largest magnitude of a value: squares of differences, added up over all rows and columns, stay finite. */
    public static final double LARGEST = 1e140;

    private Usable() {}

    /** @throws DataException when there are fewer rows, no columns, or values from which no distance can be told */
    public static void require(Features features, int leastRows) {
        List<DataProblem> problems = new ArrayList<>();
        if (features.columns() == 0) {
            problems.add(new DataProblem(
                    "no-columns", "", "there is no column to compare rows by", "choose at least one numeric column"));
        }
        if (features.rows() < leastRows) {
            problems.add(new DataProblem(
                    "too-few-rows",
                    "",
                    "expected at least " + leastRows + " rows, but got " + features.rows(),
                    "add rows"));
        }
        for (int column = 0; column < features.columns(); column++) {
            check(features, column, problems);
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static void check(Features features, int column, List<DataProblem> problems) {
        Matrix values = features.values();
        int missing = 0;
        int tooLarge = 0;
        int firstMissing = -1;
        int firstTooLarge = -1;
        for (int row = values.rows() - 1; row >= 0; row--) {
            double value = values.get(row, column);
            if (Double.isNaN(value)) {
                missing++;
                firstMissing = row;
            } else if (Math.abs(value) > LARGEST) {
                tooLarge++;
                firstTooLarge = row;
            }
        }
        String name = features.names().get(column);
        if (missing > 0) {
            problems.add(new DataProblem(
                    "missing-value",
                    name,
                    "expected a number in every row, but got none in " + missing + ", first in row "
                            + (firstMissing + 1),
                    "impute the column or leave it out"));
        }
        if (tooLarge > 0) {
            problems.add(new DataProblem(
                    "infinite-value",
                    name,
                    "expected numbers up to " + LARGEST + ", but got larger or infinite ones in " + tooLarge
                            + " rows, first in row " + (firstTooLarge + 1),
                    "cap the column or leave it out"));
        }
    }
}
