package io.segue.server.analysis.predict;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.explain.Importance;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.select.Elimination;
import io.segue.learn.predict.tune.Dimension;
import io.segue.learn.predict.tune.Objective;
import io.segue.learn.predict.tune.Search;
import io.segue.learn.predict.tune.Setting;
import io.segue.learn.predict.tune.Space;
import io.segue.learn.predict.tune.Tuning;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.prepare.Preparation;
import io.segue.learn.prepare.Prepared;
import io.segue.learn.prepare.Recipe;
import io.segue.learn.prepare.Target;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Everything between a table and a scorer that looks at rows: preparation, search for settings, selection of features,
 * learning. Done anew for each fold, so that no row has a say in how it is judged.
 *
 * @param target its column's name
 * @param watcher may end the work
 */
record TableLearner(Approach approach, TrainSettings settings, String target, Watcher watcher) {
    /** Inside a fold, for choices only. */
    private static final int INNER_FOLDS = 3;

    /** A grid is over so many settings at most, those that matter most. */
    private static final int GRID_DIMENSIONS = 3;

    private static final double LEFT_OUT_AT_A_TIME = 0.25;
    private static final int ROWS_TO_WEIGH_FEATURES = 200;

    private static final int PREPARE = 0;
    private static final int CUT = 1;
    private static final int SEARCH = 2;
    private static final int SELECT = 3;
    private static final int LEARN = 4;

    /** @param cutting of these rows, for choices that are made inside */
    Learnt fit(Table rows, double[] labels, Cutting cutting, long seed) {
        Preparation asked = settings.treatment().of(rows, approach.purpose());
        check(asked);
        Prepared prepared = asked.fit(rows, new Target(target, labels), Seeds.child(seed, PREPARE), watcher);
        int[] left = prepared.rows();
        Labelled all = Labelled.of(
                prepared.features(),
                Arrays.stream(left).mapToDouble(row -> labels[row]).toArray());
        Supplier<List<Fold>> folds =
                () -> cutting.pickRows(left).inner(all.labels(), INNER_FOLDS, Seeds.child(seed, CUT));
        Map<String, Double> tuned = tuned(all, folds, seed);
        Learner learner = approach.learner(tuned, settings.balanced(), watcher);
        Labelled some = settings.select() ? selected(all, learner, folds.get(), seed) : all;
        return new Learnt(
                asked,
                prepared.pipeline(),
                some.features().names(),
                learner.fit(some, Seeds.child(seed, LEARN)),
                tuned,
                rows.rows() - left.length,
                prepared.warnings());
    }

    private static void check(Preparation asked) {
        List<DataProblem> problems = new ArrayList<>();
        for (Recipe recipe : asked.recipes()) {
            if (!(recipe instanceof Recipe.LeaveOut it)) {
                return;
            }
            problems.add(new DataProblem(
                    "nothing-to-learn",
                    it.column(),
                    "nothing can be learnt from it: " + it.why(),
                    "add other columns"));
        }
        throw new DataException(problems);
    }

    private Map<String, Double> tuned(Labelled rows, Supplier<List<Fold>> folds, long seed) {
        if (settings.search().isEmpty() || !approach.isTunable()) {
            return Map.of();
        }
        Search search = settings.search().get();
        List<Dimension> space = approach.space();
        long most = search instanceof Search.Grid ? GRID_DIMENSIONS : space.size();
        Objective objective = Objective.crossValidated(
                it -> approach.learner(numbers(it), settings.balanced(), watcher),
                rows,
                folds.get(),
                Metric.ROC_AUC,
                seed);
        Space searched = new Space(space.stream().limit(most).toList());
        return numbers(Tuning.run(searched, search, objective, Seeds.child(seed, SEARCH), watcher)
                .best()
                .setting());
    }

    private static Map<String, Double> numbers(Setting setting) {
        Map<String, Double> numbers = new TreeMap<>();
        setting.space().dimensions().forEach(it -> numbers.put(it.name(), setting.number(it.name())));
        return numbers;
    }

    private Labelled selected(Labelled rows, Learner learner, List<Fold> folds, long seed) {
        var elimination = new Elimination(
                learner,
                Metric.ROC_AUC,
                (scorer, learnt, any) -> Importance.of(scorer, sample(learnt.features())),
                LEFT_OUT_AT_A_TIME);
        List<String> kept =
                elimination.run(rows, folds, Seeds.child(seed, SELECT), watcher).kept();
        List<String> names = rows.features().names();
        return rows.pickColumns(IntStream.range(0, names.size())
                .filter(i -> kept.contains(names.get(i)))
                .toArray());
    }

    private static Features sample(Features rows) {
        int step = Math.max(1, rows.rows() / ROWS_TO_WEIGH_FEATURES);
        return rows.pickRows(
                IntStream.range(0, rows.rows()).filter(row -> row % step == 0).toArray());
    }

    /**
     * The same as a learner that judging can use: its only feature is the number of the row in the table.
     *
     * @see #rowNumbers
     */
    Learner over(Table table, Cutting cutting) {
        return (training, seed) -> {
            int[] rows = rows(training.features().values());
            Learnt learnt = fit(table.pickRows(rows), training.labels(), cutting.pickRows(rows), seed);
            return new RowScorer(table, learnt);
        };
    }

    /** Labels of rows that are known by their numbers. */
    static Labelled rowNumbers(double[] labels) {
        double[] numbers = new double[labels.length];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = row;
        }
        return Labelled.of(new Features(List.of("row"), Matrix.of(labels.length, 1, numbers)), labels);
    }

    private static int[] rows(Matrix numbers) {
        return IntStream.range(0, numbers.rows())
                .map(row -> (int) numbers.get(row, 0))
                .toArray();
    }

    /** Scores rows of a table by their numbers. */
    private record RowScorer(Table table, Learnt learnt) implements Scorer {
        @Override
        public double score(double[] row) {
            return scoreAll(Matrix.ofRows(row))[0];
        }

        @Override
        public double[] scoreAll(Matrix numbers) {
            return learnt.score(table.pickRows(rows(numbers)));
        }
    }
}
