package io.segue.learn.experiment.power;

import io.segue.learn.experiment.stat.Quadrature;
import io.segue.learn.statistics.Gauss;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** A normal variable of variance 1 over the standard deviation estimated, when its mean is not 0. */
final class NoncentralT {
    private static final double TAIL = 1e-14;
    private static final int PANELS = 24;

    /** So many standard deviations from the critical value everything is found, or nothing: a step, when alpha is small. */
    private static final double FAR = 8;

    /** Beyond it t is normal to all digits that matter. */
    private static final double DF_MAX = 1e6;

    private NoncentralT() {}

    /** How likely |t| is beyond what it is with probability {@code alpha} when the mean is 0. */
    static double twoSidedPower(double df, double mean, double alpha) {
        if (df > DF_MAX) {
            double critical = Gauss.twoSided(alpha);
            return Gauss.above(critical - mean) + Gauss.below(-critical - mean);
        }
        double critical = TDistribution.of(df).inverseSurvivalProbability(alpha / 2);
        ChiSquaredDistribution squares = ChiSquaredDistribution.of(df);
        double low = Math.sqrt(squares.inverseCumulativeProbability(TAIL) / df);
        double high = Math.sqrt(squares.inverseSurvivalProbability(TAIL) / df);
        double from = Math.clamp((mean - FAR) / critical, low, high);
        double to = Math.clamp((mean + FAR) / critical, low, high);
        DoubleUnaryOperator function = deviation -> {
            double density = squares.density(deviation * deviation * df) * 2 * deviation * df;
            return density * (Gauss.above(critical * deviation - mean) + Gauss.below(-critical * deviation - mean));
        };
        return Quadrature.integrate(low, from, PANELS, function)
                + Quadrature.integrate(from, to, PANELS, function)
                + Quadrature.integrate(to, high, PANELS, function);
    }
}
