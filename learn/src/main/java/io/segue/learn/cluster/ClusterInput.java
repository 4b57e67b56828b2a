package io.segue.learn.cluster;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether data can be clustered at all, and what is odd about them. */
public final class ClusterInput {
    /** Larger numbers are refused: the sums of their squares would not be numbers any more. */
    public static final double VALUE_MAX = 1e100;

    private ClusterInput() {}

    /**
     * Refuses values that are missing, infinite or beyond {@link #VALUE_MAX}, and fewer different rows than clusters.
     *
     * @param clusters that are wanted; 1 when nobody says how many
     * @throws DataException with everything that is wrong
     */
    public static void check(Features features, int clusters) {
        List<DataProblem> problems = new ArrayList<>();
        if (features.columns() == 0) {
            problems.add(
                    new DataProblem("no-columns", "", "expected at least one column of numbers, but got none", ""));
        }
        for (int column = 0; column < features.columns(); column++) {
            addUnusable(features, column, problems);
        }
        if (problems.isEmpty()) {
            addTooFew(features.values(), clusters, problems);
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    /** What does no harm but is told: columns that say nothing because they have one value only. */
    public static List<DataProblem> warnings(Features features) {
        List<DataProblem> warnings = new ArrayList<>();
        for (int column = 0; column < features.columns(); column++) {
            if (features.rows() > 0 && isConstant(features.values(), column)) {
                warnings.add(new DataProblem(
                        "constant-column",
                        features.names().get(column),
                        "is " + features.values().get(0, column) + " in all rows and tells no groups apart",
                        "leave the column out"));
            }
        }
        return List.copyOf(warnings);
    }

    private static boolean isConstant(Matrix values, int column) {
        double first = values.get(0, column);
        for (int row = 1; row < values.rows(); row++) {
            if (values.get(row, column) != first) {
                return false;
            }
        }
        return true;
    }

    private static void addUnusable(Features features, int column, List<DataProblem> problems) {
        int missing = 0;
        int tooLarge = 0;
        for (int row = 0; row < features.rows(); row++) {
            double value = features.values().get(row, column);
            missing += Double.isNaN(value) ? 1 : 0;
            tooLarge += Math.abs(value) > VALUE_MAX ? 1 : 0;
        }
        String name = features.names().get(column);
        if (missing > 0) {
            problems.add(new DataProblem(
                    "missing-value",
                    name,
                    "expected a number in each row, but got none in " + missing + " of " + features.rows(),
                    missing == features.rows()
                            ? "leave the column out"
                            : "fill the gaps first, for example with the median, or leave the column out"));
        }
        if (tooLarge > 0) {
            problems.add(new DataProblem(
                    "infinite-value",
                    name,
                    "expected numbers up to " + VALUE_MAX + ", but got larger or infinite ones in " + tooLarge + " of "
                            + features.rows(),
                    "cap the values, or leave the column out"));
        }
    }

    private static void addTooFew(Matrix rows, int clusters, List<DataProblem> problems) {
        if (rows.rows() < Math.max(1, clusters)) {
            problems.add(new DataProblem(
                    "too-few-rows",
                    "",
                    "expected at least as many rows as clusters, but got " + rows.rows() + " for " + clusters,
                    "ask for fewer clusters, or for more people"));
            return;
        }
        int different = differentRows(rows, clusters);
        if (different < clusters) {
            problems.add(new DataProblem(
                    "too-few-distinct-rows",
                    "",
                    "expected at least as many different rows as clusters, but got " + different + " for " + clusters,
                    "ask for fewer clusters, or add columns that tell people apart"));
        }
    }

    /** How many there are, counted up to {@code enough}. */
    private static int differentRows(Matrix rows, int enough) {
        Set<List<Double>> seen = new HashSet<>();
        for (int row = 0; row < rows.rows() && seen.size() < enough; row++) {
            // Adding 0 makes one zero of the two.
            seen.add(Arrays.stream(rows.row(row)).map(it -> it + 0.0).boxed().toList());
        }
        return seen.size();
    }
}
