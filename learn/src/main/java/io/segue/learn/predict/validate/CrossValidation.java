package io.segue.learn.predict.validate;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns from each fold's training rows and scores its validation rows. */
public final class CrossValidation {
    private CrossValidation() {}

    /**
     * Fold after fold: for learners that use all processors themselves, as XGBoost does.
     *
     * @param folds no row is judged twice
     * @param seed each fold's learner gets a child of it
     * @throws DataException when a fold has one class only to learn from, or a score is not finite
     */
    public static CrossValidated run(Learner learner, Labelled data, List<Fold> folds, long seed, Watcher watcher) {
        check(data, folds);
        List<Scorer> scorers = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            watcher.at("cross-validation", i, folds.size());
            scorers.add(fit(learner, data, folds, i, seed));
        }
        watcher.at("cross-validation", folds.size(), folds.size());
        return judged(data, folds, scorers);
    }

    /** Several folds at once, with the same result: for learners that use one processor. Watched before and after. */
    public static CrossValidated runParallel(
            Learner learner, Labelled data, List<Fold> folds, long seed, Watcher watcher) {
        check(data, folds);
        watcher.at("cross-validation", 0, folds.size());
        List<Scorer> scorers = Parallel.map(folds.size(), i -> fit(learner, data, folds, i, seed));
        watcher.at("cross-validation", folds.size(), folds.size());
        return judged(data, folds, scorers);
    }

    private static Scorer fit(Learner learner, Labelled data, List<Fold> folds, int i, long seed) {
        return learner.fit(data.pickRows(folds.get(i).training()), Seeds.child(seed, i));
    }

    private static CrossValidated judged(Labelled data, List<Fold> folds, List<Scorer> scorers) {
        double[] scores = new double[data.rows()];
        Arrays.fill(scores, Double.NaN);
        for (int i = 0; i < folds.size(); i++) {
            int[] rows = folds.get(i).validation();
            double[] some = scorers.get(i).scoreAll(data.features().values().pickRows(rows));
            for (int j = 0; j < rows.length; j++) {
                if (!Double.isFinite(some[j])) {
                    throw new DataException(new DataProblem(
                            "score-not-finite",
                            "",
                            "expected a score for each row, but got " + some[j] + " for row " + (rows[j] + 1),
                            "look at that row; a model that answers nothing cannot be judged"));
                }
                scores[rows[j]] = some[j];
            }
        }
        return new CrossValidated(data, folds, scorers, scores);
    }

    private static void check(Labelled data, List<Fold> folds) {
        int[] judged = Folds.judged(folds);
        if (Arrays.stream(judged).distinct().count() != judged.length) {
            throw new IllegalArgumentException("expected folds that judge each row once, but some are judged twice");
        }
        List<DataProblem> problems = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            long classes = Arrays.stream(folds.get(i).training())
                    .mapToDouble(row -> data.labels()[row])
                    .distinct()
                    .count();
            if (classes != 2) {
                problems.add(new DataProblem(
                        "one-class-in-fold",
                        "",
                        "expected rows of both classes to learn from, but fold " + (i + 1) + " has only one",
                        "take fewer folds, or more rows"));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }
}
