package io.segue.learn.experiment.test;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.statistics.Gauss;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * Whether one arm tends to have larger values, whatever their distribution (Mann and Whitney, 1947). Exact for up to 50
 * values in each arm without ties, else normal with a correction for ties and for continuity. The estimate is the chance
 * that somebody of the treatment has more than somebody of the control, ties counted half: .5 is no difference.
 */
public final class MannWhitney {
    private static final int EXACT_MAX = 50;

    private MannWhitney() {}

    /** @throws DataException for an empty arm, for missing values, and when all values are the same */
    public static TestResult test(double[] treatment, double[] control, double level) {
        double[] one = sorted(treatment, "the treatment");
        double[] other = sorted(control, "the control");
        if (Math.min(one[0], other[0]) == Math.max(one[one.length - 1], other[other.length - 1])) {
            throw new DataException(
                    new DataProblem("constant-metric", "", "everybody has the same value", "take another metric"));
        }
        boolean exact = Math.max(one.length, other.length) <= EXACT_MAX && !tied(one, other);
        MannWhitneyUTest.Result result = MannWhitneyUTest.withDefaults()
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .test(treatment, control);
        double chance = result.getStatistic() / ((double) one.length * other.length);
        return new TestResult(
                exact ? "Mann-Whitney U, exact" : "Mann-Whitney U",
                "chance that the treatment has more",
                chance,
                interval(chance, one, other, level),
                result.getStatistic(),
                Double.NaN,
                result.getPValue(),
                List.of());
    }

    /** From the variance of how often each value exceeds those of the other arm (DeLong et al., 1988), cut at 0 and 1. */
    private static Interval interval(double chance, double[] one, double[] other, double level) {
        double variance = placements(one, other).variance() / one.length
                + placements(other, one).variance() / other.length;
        double half = Gauss.twoSided(1 - level) * Math.sqrt(variance);
        return Double.isNaN(half)
                ? new Interval(0, 1, level)
                : new Interval(Math.max(0, chance - half), Math.min(1, chance + half), level);
    }

    private static Moments placements(double[] values, double[] others) {
        double[] places = new double[values.length];
        int below = 0;
        int notAbove = 0;
        for (int i = 0; i < values.length; i++) {
            while (below < others.length && others[below] < values[i]) {
                below++;
            }
            while (notAbove < others.length && others[notAbove] <= values[i]) {
                notAbove++;
            }
            places[i] = (below + notAbove) / (2.0 * others.length);
        }
        return Moments.of(places);
    }

    private static boolean tied(double[] one, double[] other) {
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private static double[] sorted(double[] values, String arm) {
        if (values.length == 0) {
            throw new DataException(
                    new DataProblem("empty-arm", arm, "nobody is in it", "leave the arm out, or wait for people"));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
            throw new DataException(new DataProblem(
                    "not-finite",
                    arm,
                    "expected finite values",
                    "leave out people without a value, or take 0 for them"));
        }
        return sorted;
    }
}
