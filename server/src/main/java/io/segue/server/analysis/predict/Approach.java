package io.segue.server.analysis.predict;

import io.segue.learn.predict.Learner;
import io.segue.learn.predict.ensemble.Averaging;
import io.segue.learn.predict.ensemble.Stacking;
import io.segue.learn.predict.train.GradientBoosting;
import io.segue.learn.predict.train.LogisticRegression;
import io.segue.learn.predict.train.NeuralNetwork;
import io.segue.learn.predict.train.RandomForest;
import io.segue.learn.predict.tune.Dimension;
import io.segue.learn.prepare.Purpose;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A way to learn that somebody can ask for. */
public enum Approach {
    BOOSTING("gradient boosting", Purpose.TREES),
    FOREST("random forest", Purpose.TREES),
    LOGISTIC("logistic regression", Purpose.LINEAR),
    NETWORK("neural network", Purpose.LINEAR),
    AVERAGE("average of boosting, forest and logistic regression", Purpose.LINEAR),
    STACK("stack of boosting, forest and logistic regression", Purpose.LINEAR);

    private static final int STACK_FOLDS = 3;

    private final String title;
    private final Purpose purpose;

    Approach(String title, Purpose purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    /** What its features must look like. */
    Purpose purpose() {
        return purpose;
    }

    /** Whether it makes a difference how numbers are scaled. */
    public boolean isScaled() {
        return purpose != Purpose.TREES;
    }

    /** Whether it has settings that can be searched for. */
    public boolean isTunable() {
        return !space().isEmpty();
    }

    /**
     * @param tuned by name; the others have their usual values
     * @param balanced whether both classes count alike
     * @param watcher may end the learning
     */
    Learner learner(Map<String, Double> tuned, boolean balanced, Watcher watcher) {
        Map<String, Double> settings = new TreeMap<>(tuned);
        settings.put("balanced", balanced ? 1.0 : 0.0);
        return switch (this) {
            case BOOSTING -> {
                GradientBoosting it = GradientBoosting.of(settings);
                yield (rows, seed) -> it.fit(rows, seed, watcher);
            }
            case FOREST -> {
                RandomForest it = RandomForest.of(settings);
                yield (rows, seed) -> it.fit(rows, seed, watcher);
            }
            case LOGISTIC -> {
                LogisticRegression it = LogisticRegression.of(settings);
                yield (rows, seed) -> it.fit(rows, watcher);
            }
            case NETWORK -> {
                NeuralNetwork it = NeuralNetwork.of(settings);
                yield (rows, seed) -> it.fit(rows, seed, watcher);
            }
            case AVERAGE -> Averaging.of(members(balanced, watcher));
            case STACK ->
                new Stacking(members(balanced, watcher), LOGISTIC.learner(Map.of(), false, watcher), STACK_FOLDS);
        };
    }

    private static List<Learner> members(boolean balanced, Watcher watcher) {
        return List.of(
                BOOSTING.learner(Map.of(), balanced, watcher),
                FOREST.learner(Map.of(), balanced, watcher),
                LOGISTIC.learner(Map.of(), balanced, watcher));
    }

    /** What can be searched for, what matters most first; empty when there is nothing. */
    List<Dimension> space() {
        return switch (this) {
            case BOOSTING ->
                List.of(
                        new Dimension.Logarithmic("eta", 0.01, 0.3),
                        new Dimension.Whole("depth", 2, 8),
                        new Dimension.Whole("rounds", 50, 500),
                        new Dimension.Logarithmic("minChildWeight", 0.5, 50),
                        new Dimension.Continuous("subsample", 0.5, 1),
                        new Dimension.Continuous("colsample", 0.3, 1),
                        new Dimension.Logarithmic("lambda", 0.1, 30));
            case FOREST ->
                List.of(
                        new Dimension.Whole("depth", 4, 16),
                        new Dimension.Continuous("colsample", 0.2, 1),
                        new Dimension.Logarithmic("minChildWeight", 0.5, 20));
            case LOGISTIC -> List.of(new Dimension.Logarithmic("lambda", 1e-6, 10));
            case NETWORK ->
                List.of(
                        new Dimension.Logarithmic("eta", 5e-4, 0.02),
                        new Dimension.Logarithmic("lambda", 1e-5, 0.1),
                        new Dimension.Whole("first", 8, 64));
            case AVERAGE, STACK -> List.of();
        };
    }
}
