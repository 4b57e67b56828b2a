package io.segue.learn.experiment.test;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.statistics.Gauss;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether one effect, seen in several groups, differs between them by more than chance (Cochran, 1954): squared distances
 * from the mean, each weighted by 1 / its squared error, are χ².
 */
public final class CochranQ {
    private CochranQ() {}

    /**
     * The estimate is the weighted mean of effects.
     *
     * @param effects of at least two groups that share nobody
     * @param errors the standard error of each, above 0
     */
    public static TestResult test(double[] effects, double[] errors, double level) {
        if (effects.length < 2 || errors.length != effects.length) {
            throw new IllegalArgumentException("expected an error for each of at least 2 effects, but got "
                    + errors.length + " for " + effects.length);
        }
        double weights = 0;
        double weighted = 0;
        for (int group = 0; group < effects.length; group++) {
            weights += weight(errors[group]);
            weighted += weight(errors[group]) * effects[group];
        }
        double mean = weighted / weights;
        double q = 0;
        for (int group = 0; group < effects.length; group++) {
            double distance = effects[group] - mean;
            q += weight(errors[group]) * distance * distance;
        }
        double df = effects.length - 1.0;
        return new TestResult(
                "Cochran's Q",
                "mean effect of groups",
                mean,
                Interval.around(mean, Gauss.twoSided(1 - level) / Math.sqrt(weights), level),
                q,
                df,
                ChiSquaredDistribution.of(df).survivalProbability(q),
                List.of());
    }

    private static double weight(double error) {
        if (!(error > 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException("expected an error above 0, but got " + error);
        }
        return 1 / (error * error);
    }
}
