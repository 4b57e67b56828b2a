package io.segue.learn.predict.train;

import io.segue.learn.data.DataException;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.model.LogisticModel;
import io.segue.learn.predict.model.Standard;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression by Newton's method. Features are standardised inside and missing values become the mean, so all weights
 * are penalised alike and can be compared. What is made smallest is the weighted mean log loss + {@code lambda} / 2 · Σ
 * weight²; the intercept is not penalised. scikit-learn's {@code C} is 1 / ({@code lambda} · rows).
 *
 * @param lambda L2 penalty; above 0, so that there is one best model also where a line separates the classes
 * @param balanced whether both classes count alike, however many rows they have
 */
public record LogisticRegression(double lambda, boolean balanced) implements Learner {
    /** In the order of the components. */
    public static final List<Setting> SETTINGS =
            List.of(Setting.number("lambda", 1e-6, 1e3, 1e-4), Setting.yesOrNo("balanced", false));

    public LogisticRegression {
        Setting.check(SETTINGS, lambda, balanced ? 1 : 0);
    }

    public static LogisticRegression defaults() {
        return of(Map.of());
    }

    /**
     * @param given by the names of the settings; the others have their usual values
     * @throws DataException with each that is unknown or out of range
     */
    public static LogisticRegression of(Map<String, Double> given) {
        double[] it = Setting.read(SETTINGS, given);
        return new LogisticRegression(it[0], it[1] == 1);
    }

    /**
     * @param seed not used: nothing is left to chance
     * @throws DataException when nothing can be learnt from these rows
     */
    @Override
    public LogisticModel fit(Labelled training, long seed) {
        return fit(training, Watcher.NOBODY);
    }

    /** @throws DataException when nothing can be learnt from these rows */
    public LogisticModel fit(Labelled training, Watcher watcher) {
        TrainingCheck.require(training);
        Standard standard = Standard.of(training.features().values());
        LogisticLoss loss = new LogisticLoss(
                standard.rows(training.features().values()), training.labels(), Weights.of(training, balanced), lambda);
        double[] best = loss.smallest(watcher);
        int last = best.length - 1;
        return new LogisticModel(standard, Arrays.copyOf(best, last), best[last]);
    }
}
