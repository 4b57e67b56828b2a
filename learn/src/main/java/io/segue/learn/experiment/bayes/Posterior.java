package io.segue.learn.experiment.bayes;

import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What is believed of one arm's share or mean. */
public final class Posterior {
    private static final double TAIL = 1e-14;
    private static final int PANELS = 40;

    private final ContinuousDistribution distribution;
    private final boolean negated;
    private final double low;
    private final double high;

    private Posterior(ContinuousDistribution distribution) {
        this.distribution = distribution;
        negated = false;
        low = distribution.inverseCumulativeProbability(TAIL);
        high = distribution.inverseSurvivalProbability(TAIL);
    }

    private Posterior(Posterior other) {
        distribution = other.distribution;
        negated = !other.negated;
        low = -other.high;
        high = -other.low;
    }

    /** With every share as likely as any other before the data. */
    public static Posterior ofShare(Sample.Proportion arm) {
        return ofShare(arm, 1, 1);
    }

    /**
     * A beta distribution.
     *
     * @param successes seen before, as it were, and {@code failures}: 1 or more of each
     */
    public static Posterior ofShare(Sample.Proportion arm, double successes, double failures) {
        if (!(successes >= 1) || !(failures >= 1)) {
            throw new IllegalArgumentException(
                    "expected at least 1 success and 1 failure, but got " + successes + " and " + failures);
        }
        return new Posterior(
                BetaDistribution.of(successes + arm.successes(), failures + arm.people() - arm.successes()));
    }

    /** Of a mean or ratio, normal, with every mean as likely as any other before the data. */
    public static Posterior ofMean(Summary arm) {
        return new Posterior(NormalDistribution.of(arm.mean(), arm.standardError()));
    }

    /** Of a mean or ratio, with a normal prior. */
    public static Posterior ofMean(Summary arm, double priorMean, double priorDeviation) {
        double known = 1 / (priorDeviation * priorDeviation);
        double seen = 1 / arm.squaredError();
        return new Posterior(NormalDistribution.of(
                (known * priorMean + seen * arm.mean()) / (known + seen), Math.sqrt(1 / (known + seen))));
    }

    /** Of the same with the sign turned, for what is better when there is less of it. */
    public Posterior negated() {
        return new Posterior(this);
    }

    public double mean() {
        return negated ? -distribution.getMean() : distribution.getMean();
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    double density(double x) {
        return distribution.density(negated ? -x : x);
    }

    double below(double x) {
        return negated ? distribution.survivalProbability(-x) : distribution.cumulativeProbability(x);
    }

    /** Where panels of integration begin, so that each is narrow beside the spread. */
    double[] panels() {
        double[] panels = new double[PANELS + 1];
        for (int i = 0; i <= PANELS; i++) {
            panels[i] = low + (high - low) * i / PANELS;
        }
        return panels;
    }
}
