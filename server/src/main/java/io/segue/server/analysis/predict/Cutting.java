package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Folds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How rows are parted into those to learn from and those to judge by, so that inside a fold it is done as outside.
 *
 * @param order when each row was; empty when folds do not follow time
 * @param groups rows that stay together in a fold; empty when any may part
 */
record Cutting(Optional<Column.Numbers> order, Optional<Column> groups) {
    private static final int INNER_MIN = 2;

    /** The same share of each class in each fold. */
    static final Cutting BY_CLASS = new Cutting(Optional.empty(), Optional.empty());

    /** The same for some of the rows. */
    Cutting pickRows(int... rows) {
        return new Cutting(order.map(it -> it.pickRows(rows)), groups.map(it -> it.pickRows(rows)));
    }

    /**
     * @param labels of these rows
     * @throws io.segue.learn.data.DataException when there are too few rows of a class, groups or times
     */
    List<Fold> folds(double[] labels, int count, long seed) {
        if (order.isPresent()) {
            return Folds.expanding(order.get(), count, 0);
        }
        return groups.map(it -> Folds.grouped(labels, it, count, seed))
                .orElseGet(() -> Folds.stratified(labels, count, seed));
    }

    /**
     * For choices inside a fold: those of {@link #folds} that have both classes on both sides, as the earliest in time may not.
     *
     * @throws DataException when fewer than two are left
     */
    List<Fold> inner(double[] labels, int count, long seed) {
        List<Fold> all;
        try {
            all = folds(labels, count, seed);
        } catch (DataException e) {
            throw unable(e.problems().getFirst().message());
        }
        List<Fold> able = all.stream()
                .filter(it -> hasBoth(labels, it.training()) && hasBoth(labels, it.validation()))
                .toList();
        if (able.size() < INNER_MIN) {
            throw unable("only " + able.size() + " of " + count + " parts have rows of both classes on both sides");
        }
        return able;
    }

    /** Whether both classes are among these rows. */
    static boolean hasBoth(double[] labels, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> labels[row]).distinct().count() == 2;
    }

    private DataException unable(String why) {
        String column =
                order.<Column>map(it -> it).or(() -> groups).map(Column::name).orElse("");
        return new DataException(new DataProblem(
                "nothing-to-choose-by",
                column,
                "inside a fold nothing can be chosen by --tune or --select: " + why,
                "take more rows or another number of --folds, or leave --tune and --select out"));
    }
}
