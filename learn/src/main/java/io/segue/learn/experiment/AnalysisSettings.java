package io.segue.learn.experiment;

import io.segue.learn.experiment.sequential.Monitoring;

/**
 * What is decided before anything is seen.
 *
 * @param alpha {@link #ALPHA_MIN} to below {@code power}: how often chance alone may make a winner or loser, over all metrics
 *     and treatments, as {@code correction} has it
 * @param power how likely an effect of {@code smallestLift} is to be found
 * @param smallestLift the smallest effect worth finding, relative to the control: .05 is 5 %
 * @param monitoring how often somebody looks; verdicts go by it
 */
public record AnalysisSettings(
        double alpha, double power, double smallestLift, Correction correction, Monitoring monitoring) {
    /** With less, intervals are wider than what integrals over beliefs reach. */
    public static final double ALPHA_MIN = 1e-9;

    /** What a verdict does about several metrics and treatments. */
    public enum Correction {
        /** Each by itself. */
        NONE,
        /** At most alpha that any winner or loser is none. */
        HOLM,
        /** At most alpha of the winners and losers are none, on average. */
        BENJAMINI_HOCHBERG
    }

    public AnalysisSettings {
        if (!(alpha >= ALPHA_MIN) || !(alpha < power) || !(power < 1) || !(smallestLift > 0)) {
            throw new IllegalArgumentException(
                    "expected " + ALPHA_MIN + " ≤ alpha < power < 1 and a lift above 0, but got " + alpha + ", " + power
                            + " and " + smallestLift);
        }
    }

    /** 5 %, 80 %, a lift of 5 %, Holm, a single look. */
    public static AnalysisSettings standard() {
        return new AnalysisSettings(.05, .8, .05, Correction.HOLM, new Monitoring.Once());
    }

    public AnalysisSettings with(Monitoring newMonitoring) {
        return new AnalysisSettings(alpha, power, smallestLift, correction, newMonitoring);
    }

    public AnalysisSettings with(Correction newCorrection) {
        return new AnalysisSettings(alpha, power, smallestLift, newCorrection, monitoring);
    }

    public AnalysisSettings withSmallestLift(double newSmallestLift) {
        return new AnalysisSettings(alpha, power, newSmallestLift, correction, monitoring);
    }

    /** How sure intervals are: 1 − alpha. */
    public double level() {
        return 1 - alpha;
    }
}
