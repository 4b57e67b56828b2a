package io.segue.learn.predict.tune;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.validate.CrossValidation;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.function.Function;

/** What settings are tried for. */
@FunctionalInterface
public interface Objective {
    /** @return the lower, the better; {@code NaN} when the setting cannot be judged */
    double loss(Setting setting);

    /**
     * How bad the learner with a setting is by cross-validation: the metric's mean over the folds, with a minus where
     * higher is better. All settings are judged by the same folds and seed, so that they differ by merit.
     */
    static Objective crossValidated(
            Function<Setting, Learner> learner, Labelled data, List<Fold> folds, Metric metric, long seed) {
        return setting -> {
            double mean = CrossValidation.run(learner.apply(setting), data, folds, seed, Watcher.NOBODY)
                    .metric(metric)
                    .mean();
            return metric.higherIsBetter() ? -mean : mean;
        };
    }
}
