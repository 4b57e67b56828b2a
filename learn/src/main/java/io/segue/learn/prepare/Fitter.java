package io.segue.learn.prepare;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A preparation meets its training rows: checks them, drops outliers, fits column by column. */
final class Fitter {
    private static final long FOLDS = 0;
    private static final long FOREST = 1;
    private static final int ROWS_MIN = 2;

    private final Preparation preparation;
    private final Table training;
    private final Optional<Target> target;
    private final long seed;
    private final Watcher watcher;
    private final List<DataProblem> problems = new ArrayList<>();
    private final List<DataProblem> warnings = new ArrayList<>();

    Fitter(Preparation preparation, Table training, Optional<Target> target, long seed, Watcher watcher) {
        this.preparation = preparation;
        this.training = training;
        this.target = target;
        this.seed = seed;
        this.watcher = watcher;
    }

    Prepared fit() {
        check();
        int[] rows = withoutOutliers(IntStream.range(0, training.rows()).toArray());
        Optional<Isolation> isolation = preparation.isolation();
        if (isolation.isPresent() && isolation.get().action() == Outliers.Action.DROP) {
            Matrix seen = fitRows(rows).features().values();
            rows = notIsolated(rows, seen, isolation.get());
            warnings.clear();
        }
        Prepared prepared = fitRows(rows);
        return isolation.isPresent() && isolation.get().action() == Outliers.Action.FLAG
                ? flagged(prepared, isolation.get())
                : prepared;
    }

    private void check() {
        if (training.rows() < ROWS_MIN) {
            problems.add(new DataProblem(
                    "too-few-rows", "", "expected at least " + ROWS_MIN + " rows, but got " + training.rows(), ""));
        }
        for (Recipe recipe : used()) {
            if (target.isPresent() && target.get().column().equals(recipe.column())) {
                problems.add(ColumnChecks.targetAmongFeatures(recipe.column()));
            } else if (training.rows() >= ROWS_MIN) {
                checkColumn(recipe);
            }
        }
        if (used().isEmpty()) {
            problems.add(new DataProblem("no-columns", "", "no column is left to learn from", "name at least one"));
        }
        failOnProblems();
    }

    private void checkColumn(Recipe recipe) {
        try {
            problems.addAll(ColumnChecks.problems(recipe, training.column(recipe.column())));
        } catch (DataException e) {
            problems.addAll(e.problems());
        }
    }

    private void failOnProblems() {
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private List<Recipe> used() {
        return preparation.recipes().stream()
                .filter(it -> !(it instanceof Recipe.LeaveOut))
                .toList();
    }

    /** The rows in which no column has an outlier that is to be dropped. */
    private int[] withoutOutliers(int[] rows) {
        boolean[] dropped = new boolean[training.rows()];
        for (Recipe recipe : used()) {
            if (recipe instanceof Recipe.OfNumbers it && it.outliers().action() == Outliers.Action.DROP) {
                double[] values = training.numbers(it.column()).values();
                NumberFitter.fence(it.column(), it.outliers(), Sorted.of(values), warnings)
                        .ifPresent(fence -> IntStream.range(0, values.length)
                                .forEach(row -> dropped[row] |= fence.isBeyond(values[row])));
            }
        }
        return Arrays.stream(rows).filter(row -> !dropped[row]).toArray();
    }

    private int[] notIsolated(int[] rows, Matrix features, Isolation isolation) {
        FittedIsolation fitted = isolation(features, isolation);
        double[] scores = fitted.forest().scores(features);
        return IntStream.range(0, rows.length)
                .filter(i -> scores[i] <= fitted.threshold())
                .map(i -> rows[i])
                .toArray();
    }

    private FittedIsolation isolation(Matrix features, Isolation isolation) {
        watcher.at("isolating outliers", 0, 1);
        IsolationForest forest =
                IsolationForest.fit(features, isolation.trees(), isolation.sample(), Seeds.child(seed, FOREST));
        watcher.at("isolating outliers", 1, 1);
        return new FittedIsolation(forest, FittedIsolation.threshold(forest.scores(features), isolation.cut()));
    }

    private Prepared flagged(Prepared prepared, Isolation isolation) {
        FittedPreparation pipeline = FittedPreparation.of(
                prepared.pipeline().columns(), isolation(prepared.features().values(), isolation));
        Matrix before = prepared.features().values();
        Matrix after = Matrix.zeros(before.rows(), before.columns() + 1);
        for (int row = 0; row < before.rows(); row++) {
            System.arraycopy(
                    before.values(), row * before.columns(), after.values(), row * after.columns(), before.columns());
        }
        pipeline.isolation().flagAll(after);
        return new Prepared(pipeline, new Features(pipeline.names(), after), prepared.rows(), prepared.warnings());
    }

    private Prepared fitRows(int[] rows) {
        Table table = rows.length == training.rows() ? training : training.pickRows(rows);
        TargetMeans means = new TargetMeans(target(rows), Seeds.child(seed, FOLDS));
        List<FittedColumn> columns = new ArrayList<>();
        List<Recipe> used = used();
        for (Recipe recipe : used) {
            watcher.at("preparing", columns.size(), used.size());
            if (differedOnlyInDropped(recipe, table)) {
                warnings.add(ColumnChecks.onlyOutliersDiffer(recipe.column()));
            } else {
                fitColumn(recipe, table, means).ifPresent(columns::add);
            }
        }
        if (columns.isEmpty() && problems.isEmpty()) {
            problems.addAll(warnings);
        }
        failOnProblems();
        watcher.at("preparing", used.size(), used.size());
        FittedPreparation pipeline = FittedPreparation.of(columns, FittedIsolation.NONE);
        Features features = pipeline.apply(table);
        outOfFold(table, pipeline, means, features.values());
        return new Prepared(pipeline, features, rows, warnings);
    }

    /** Whether nothing is left to tell rows apart by, now that some were dropped. */
    private boolean differedOnlyInDropped(Recipe recipe, Table table) {
        return table.rows() < training.rows()
                && recipe instanceof Recipe.OfNumbers
                && isAlike(table.numbers(recipe.column()))
                && !isAlike(training.numbers(recipe.column()));
    }

    /** Whether there are no two different numbers. */
    private static boolean isAlike(Column.Numbers column) {
        return Arrays.stream(column.values())
                        .filter(it -> !Double.isNaN(it))
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    /** Empty when there is none, or nobody asks for it. */
    private double[] target(int[] rows) {
        boolean asked = used().stream()
                .anyMatch(it -> it instanceof Recipe.OfTexts texts && texts.encoding() instanceof Encoding.ByTarget);
        return target.filter(it -> asked)
                .map(it ->
                        Arrays.stream(rows).mapToDouble(row -> it.values()[row]).toArray())
                .orElse(new double[0]);
    }

    private Optional<FittedColumn> fitColumn(Recipe recipe, Table table, TargetMeans means) {
        try {
            return switch (recipe) {
                case Recipe.OfNumbers it -> Optional.of(NumberFitter.fit(it, table.numbers(it.column()), warnings));
                case Recipe.OfTexts it -> Optional.of(TextFitter.fit(it, table.column(it.column()), means, warnings));
                case Recipe.LeaveOut it -> Optional.empty();
            };
        } catch (DataException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Puts the values from the other folds in place of those that have seen their own row's target. */
    private void outOfFold(Table table, FittedPreparation pipeline, TargetMeans means, Matrix features) {
        for (Recipe recipe : used()) {
            if (recipe instanceof Recipe.OfTexts it && it.encoding() instanceof Encoding.ByTarget encoding) {
                int place = IntStream.range(0, pipeline.columns().size())
                        .filter(i -> pipeline.columns().get(i).column().equals(it.column()))
                        .findFirst()
                        .orElseThrow();
                FittedColumn.OfTexts fitted =
                        (FittedColumn.OfTexts) pipeline.columns().get(place);
                double[] values = means.outOfFold(encoding, TextFitter.texts(fitted.fill(), table.column(it.column())));
                int at = pipeline.start(place);
                for (int row = 0; row < values.length; row++) {
                    features.values()[row * features.columns() + at] = values[row];
                }
            }
        }
    }
}
