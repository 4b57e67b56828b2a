package io.segue.server.analysis.cluster;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.prepare.Feature;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.prepare.Preparation;
import io.segue.learn.prepare.Prepared;
import io.segue.learn.prepare.Purpose;
import io.segue.learn.prepare.Recipe;
import io.segue.server.analysis.Treatment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** From columns to features, and back to the units that people know. */
final class Preparing {
    /** Fewer rows may have different whole numbers by chance. */
    private static final int ID_ROWS_MIN = 20;

    private Preparing() {}

    /** @throws DataException when no column tells people apart, with a problem for each column */
    static Preparation suggest(Table table, Treatment treatment) {
        Preparation suggested = treatment.of(table, Purpose.CLUSTERING);
        List<Recipe> recipes = suggested.recipes().stream()
                .map(it -> isId(table.column(it.column()))
                        ? new Recipe.LeaveOut(it.column(), "whole numbers, all different: it names rows")
                        : it)
                .toList();
        List<DataProblem> reasons = recipes.stream()
                .filter(Recipe.LeaveOut.class::isInstance)
                .map(it -> new DataProblem(
                        "tells-nothing",
                        it.column(),
                        "it cannot be clustered by: " + it.why(),
                        "add columns of numbers, or of texts that repeat"))
                .toList();
        if (reasons.size() == recipes.size()) {
            throw new DataException(
                    reasons.isEmpty()
                            ? List.of(new DataProblem(
                                    "no-columns", "", "expected columns to cluster by, but got none", "add some"))
                            : reasons);
        }
        return new Preparation(recipes, suggested.isolation());
    }

    /** A column such as {@code CustomerID}: grouping people by their numbers means nothing. */
    private static boolean isId(Column column) {
        if (!(column instanceof Column.Numbers numbers) || column.rows() < ID_ROWS_MIN || column.missing() > 0) {
            return false;
        }
        String name = column.name();
        boolean named = name.endsWith("ID")
                || name.endsWith("Id")
                || name.toLowerCase(Locale.ROOT).matches("(.*[^\\p{L}\\p{N}])?id");
        return named
                && Arrays.stream(numbers.values()).allMatch(it -> it == Math.rint(it))
                && Arrays.stream(numbers.values()).distinct().count() == column.rows();
    }

    /**
     * The features of all rows, also of those that were set apart: unscaled and uncapped. Where a value was missing it is the
     * one that was filled in.
     */
    static Features inUnits(Prepared prepared, Table table) {
        FittedPreparation pipeline = prepared.pipeline();
        Features scaled = prepared.rows().length == table.rows() ? prepared.features() : pipeline.apply(table);
        double[][] columns = new double[scaled.columns()][];
        for (int i = 0; i < columns.length; i++) {
            Feature feature = pipeline.features().get(i);
            double[] column = scaled.values().column(i);
            columns[i] = feature.kind() == Feature.Kind.NUMBER ? inUnits(pipeline, table, i, column) : column;
        }
        return new Features(scaled.names(), Matrix.ofColumns(table.rows(), columns));
    }

    /** Taken from the table where it is known: unscaling would leave the last digits different. */
    private static double[] inUnits(FittedPreparation pipeline, Table table, int feature, double[] scaled) {
        double[] values = table.numbers(pipeline.features().get(feature).column())
                .values()
                .clone();
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                values[row] = pipeline.unscale(feature, scaled[row]);
            }
        }
        return values;
    }
}
