package io.segue.learn.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The normal distribution with mean 0 and variance 1. */
public final class Gauss {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Gauss() {}

    public static double density(double z) {
        return STANDARD.density(z);
    }

    public static double below(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    public static double above(double z) {
        return STANDARD.survivalProbability(z);
    }

    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** What |z| exceeds with this probability: 1.96 for .05. */
    public static double twoSided(double alpha) {
        return STANDARD.inverseSurvivalProbability(alpha / 2);
    }

    /** How likely |z| or more is. */
    public static double twoSidedP(double z) {
        return 2 * above(Math.abs(z));
    }
}
