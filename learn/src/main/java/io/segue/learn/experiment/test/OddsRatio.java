package io.segue.learn.experiment.test;

import io.segue.learn.experiment.stat.Roots;
import io.segue.learn.experiment.stat.Sample;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The odds ratio of two shares given their margins: the successes of one arm follow Fisher's noncentral hypergeometric
 * distribution (Cornfield, 1956). Probabilities are kept as logarithms.
 */
final class OddsRatio {
    /** exp of it is more than any count can tell from infinity. */
    private static final double LOG_MAX = 60;

    private static final double ACCURACY = 1e-12;

    private final int observed;
    private final int smallest;
    private final double[] logWeights;

    OddsRatio(Sample.Proportion treatment, Sample.Proportion control) {
        long successes = treatment.successes() + control.successes();
        smallest = (int) Math.max(0, successes - control.people());
        int largest = (int) Math.min(successes, treatment.people());
        observed = (int) treatment.successes();
        logWeights = new double[largest - smallest + 1];
        for (int i = 0; i < logWeights.length; i++) {
            int ofTreatment = smallest + i;
            logWeights[i] =
                    logChoose(treatment.people(), ofTreatment) + logChoose(control.people(), successes - ofTreatment);
        }
    }

    /** Whether more than one table has these margins. */
    boolean isPossible() {
        return logWeights.length > 1;
    }

    double estimate() {
        if (!isPossible()) {
            return Double.NaN;
        }
        if (observed == smallest) {
            return 0;
        }
        if (observed == smallest + logWeights.length - 1) {
            return Double.POSITIVE_INFINITY;
        }
        return solve(log -> expected(log) - observed);
    }

    /** Below which as many successes as observed, or more, have at most this probability. */
    double low(double tail) {
        return observed == smallest ? 0 : solve(log -> probability(log, observed, Integer.MAX_VALUE) - tail);
    }

    double high(double tail) {
        return observed == smallest + logWeights.length - 1
                ? Double.POSITIVE_INFINITY
                : solve(log -> probability(log, Integer.MIN_VALUE, observed) - tail);
    }

    private static double solve(DoubleUnaryOperator function) {
        return Math.exp(Roots.find(function, -LOG_MAX, LOG_MAX, ACCURACY));
    }

    private double expected(double logOdds) {
        double top = top(logOdds);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < logWeights.length; i++) {
            double weight = Math.exp(logWeights[i] + i * logOdds - top);
            sum += weight * (smallest + i);
            all += weight;
        }
        return sum / all;
    }

    private double probability(double logOdds, int from, int to) {
        double top = top(logOdds);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < logWeights.length; i++) {
            double weight = Math.exp(logWeights[i] + i * logOdds - top);
            sum += smallest + i >= from && smallest + i <= to ? weight : 0;
            all += weight;
        }
        return sum / all;
    }

    private double top(double logOdds) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logWeights.length; i++) {
            top = Math.max(top, logWeights[i] + i * logOdds);
        }
        return top;
    }

    private static double logChoose(long n, long k) {
        return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
    }
}
