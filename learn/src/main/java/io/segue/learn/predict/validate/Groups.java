package io.segue.learn.predict.validate;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Rows that belong together, such as those of one customer, and how to deal them out in one piece. */
final class Groups {
    private final String name;
    private final int[] groupOf;
    private final int[] rows;
    private final double[] positives;

    Groups(double[] labels, Column column) {
        if (labels.length != column.rows()) {
            throw new IllegalArgumentException("expected " + labels.length + " rows, but got " + column.rows());
        }
        name = column.name();
        groupOf = codes(column);
        int count = Arrays.stream(groupOf).max().orElse(-1) + 1;
        rows = new int[count];
        positives = new double[count];
        for (int row = 0; row < groupOf.length; row++) {
            rows[groupOf[row]]++;
            positives[groupOf[row]] += labels[row];
        }
    }

    private static int[] codes(Column column) {
        int missing = column.missing();
        if (missing > 0) {
            throw new DataException(new DataProblem(
                    "missing-group",
                    column.name(),
                    "expected a group in each row, but it is missing in " + missing + " of " + column.rows(),
                    "leave these rows out, or give each a group of its own"));
        }
        Map<Double, Integer> places = new HashMap<>();
        int[] codes = new int[column.rows()];
        for (int row = 0; row < codes.length; row++) {
            double group = switch (column) {
                case Column.Numbers numbers -> numbers.values()[row];
                case Column.Categories categories -> categories.codes()[row];
            };
            codes[row] = places.computeIfAbsent(group, it -> places.size());
        }
        return codes;
    }

    /**
     * The largest group first, each to the fold where it leaves rows and classes most even; the order of groups of one
     * size is left to chance.
     *
     * @return the fold of each row
     */
    int[] deal(int folds, long seed) {
        if (rows.length < folds) {
            throw new DataException(new DataProblem(
                    "too-few-groups",
                    name,
                    "expected at least " + folds + " groups, one for each fold, but got " + rows.length,
                    "take fewer folds, or a column that parts the rows more finely"));
        }
        int[] order = IntStream.range(0, rows.length).toArray();
        PermutationSampler.shuffle(Seeds.random(seed), order);
        double positive = Arrays.stream(positives).sum();
        double[] loads = new double[folds];
        double[] positiveLoads = new double[folds];
        int[] foldOfGroup = new int[rows.length];
        for (int group : largestFirst(order)) {
            double share = rows[group] / (double) groupOf.length;
            double positiveShare = positive == 0 ? 0 : positives[group] / positive;
            int best = 0;
            double bestGrowth = Double.POSITIVE_INFINITY;
            for (int fold = 0; fold < folds; fold++) {
                double growth =
                        share * (2 * loads[fold] + share) + positiveShare * (2 * positiveLoads[fold] + positiveShare);
                if (growth < bestGrowth) {
                    bestGrowth = growth;
                    best = fold;
                }
            }
            loads[best] += share;
            positiveLoads[best] += positiveShare;
            foldOfGroup[group] = best;
        }
        return Arrays.stream(groupOf).map(group -> foldOfGroup[group]).toArray();
    }

    private int[] largestFirst(int[] order) {
        return Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingInt((Integer group) -> -rows[group]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
