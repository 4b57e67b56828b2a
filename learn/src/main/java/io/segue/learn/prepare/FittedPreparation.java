package io.segue.learn.prepare;

import io.segue.core.language.Nearest;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found in training, in one piece: from a table, or from one row, to features. Immutable, safe for
 * several threads, and later data change nothing in it.
 *
 * <p>Later columns may come in any order and beside others. A level never seen in training is none of the levels; what is
 * missing is treated as in training, also in a column that had no gaps there.
 */
public final class FittedPreparation {
    private final List<FittedColumn> columns;
    private final FittedIsolation isolation;
    private final List<Feature> features;
    private final int[] starts;

    private FittedPreparation(List<FittedColumn> columns, FittedIsolation isolation) {
        this.columns = List.copyOf(columns);
        this.isolation = isolation;
        this.starts = new int[columns.size()];
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.size();
            all.addAll(columns.get(i).features());
        }
        int width = isolation.forest().trees().stream()
                .mapToInt(IsolationTree::width)
                .max()
                .orElse(0);
        if (width > all.size()) {
            throw new IllegalArgumentException(
                    "expected trees of " + all.size() + " features, but got one of " + width);
        }
        if (isolation.flags()) {
            all.add(Feature.isolated());
        }
        this.features = List.copyOf(all);
    }

    /** @throws DataException when two features have one name */
    public static FittedPreparation of(List<FittedColumn> columns, FittedIsolation isolation) {
        FittedPreparation fitted = new FittedPreparation(columns, isolation);
        List<String> names = new ArrayList<>(fitted.names());
        fitted.names().stream().distinct().forEach(names::remove);
        if (!names.isEmpty()) {
            throw new DataException(names.stream()
                    .map(it -> new DataProblem(
                            "name-clash", it, "two features would have this name", "rename the column or the level"))
                    .toList());
        }
        return fitted;
    }

    public List<FittedColumn> columns() {
        return columns;
    }

    public FittedIsolation isolation() {
        return isolation;
    }

    /** Which columns a row's cells stand for, in their order. */
    public List<String> inputs() {
        return columns.stream().map(FittedColumn::column).toList();
    }

    /** Where the features of the given column of {@link #columns} begin. */
    int start(int column) {
        return starts[column];
    }

    /** What comes out, in order. */
    public List<Feature> features() {
        return features;
    }

    /** The features' names, in order. */
    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /**
     * One row, in about a microsecond.
     *
     * @param cells for {@link #inputs}: numbers, texts, truth values, or null where nothing is known
     * @return for {@link #names}
     * @throws DataException when a number is infinite
     */
    public double[] row(@Nullable Object... cells) {
        if (cells.length != starts.length) {
            throw new IllegalArgumentException(
                    "expected " + starts.length + " cells, " + inputs() + ", but got " + cells.length);
        }
        double[] row = new double[features.size()];
        for (int i = 0; i < cells.length; i++) {
            columns.get(i).write(cells[i], row, starts[i]);
        }
        isolation.flag(row);
        return row;
    }

    /**
     * @throws DataException when a column is not there, holds texts where numbers were learnt from, or the features of all
     *     rows are more than {@link Matrix#VALUES_MAX} numbers
     */
    public Features apply(Table table) {
        check(table);
        Matrix matrix = Matrix.zeros(table.rows(), features.size());
        for (int i = 0; i < starts.length; i++) {
            columns.get(i).writeAll(table.column(columns.get(i).column()), matrix, starts[i]);
        }
        isolation.flagAll(matrix);
        return new Features(names(), matrix);
    }

    private void check(Table table) {
        List<DataProblem> problems = new ArrayList<>();
        for (FittedColumn fitted : columns) {
            if (!table.has(fitted.column())) {
                problems.add(new DataProblem(
                        "missing-column",
                        fitted.column(),
                        "it was learnt from, but is not there",
                        hint(fitted, table)));
            } else if (fitted instanceof FittedColumn.OfNumbers
                    && table.column(fitted.column()) instanceof Column.Categories it) {
                problems.add(ColumnChecks.notNumbers(it));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static String hint(FittedColumn fitted, Table table) {
        String hint = Nearest.hint(fitted.column(), table.names());
        return hint.isEmpty() ? "the columns are " + String.join(", ", table.names()) : hint;
    }

    /**
     * A feature's value in the unit of its column: the scalings undone. What has no unit, such as a level's 0 and 1 and
     * their mean, stays as it is.
     *
     * @param feature its place among {@link #names}
     */
    public double unscale(int feature, double value) {
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] == feature && columns.get(i) instanceof FittedColumn.OfNumbers it) {
                return it.unscale(value);
            }
        }
        return value;
    }

    /** A whole row, such as the center of a cluster, in the units of the columns. */
    public double[] unscale(double[] row) {
        double[] unscaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            unscaled[i] = unscale(i, row[i]);
        }
        return unscaled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FittedPreparation it && columns.equals(it.columns) && isolation.equals(it.isolation);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    @Override
    public String toString() {
        return "FittedPreparation of " + inputs() + " to " + names();
    }
}
