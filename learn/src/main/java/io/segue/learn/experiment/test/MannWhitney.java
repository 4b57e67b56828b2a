package io.segue.learn.experiment.test;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * Whether one arm tends to have larger values, whatever their distribution (Mann and Whitney, 1947). Exact for up to 50
 * values in each arm without ties, else normal with a correction for ties and for continuity. The estimate is the chance
 * that somebody of the treatment has more than somebody of the control, ties counted half: .5 is no difference. Its
 * interval, from 0 to 1, leaves out .5 exactly when p is below 1 − level, so that the two never contradict each other;
 * like p it takes both arms to be spread alike.
 */
public final class MannWhitney {
    private static final int EXACT_MAX = 50;

    private MannWhitney() {}

    /** @throws DataException for an empty arm, for missing values, and when all values are the same */
    public static TestResult test(double[] treatment, double[] control, double level) {
        double[] one = finite(treatment, "the treatment");
        double[] other = finite(control, "the control");
        double[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        if (all[0] == all[all.length - 1]) {
            throw new DataException(
                    new DataProblem("constant-metric", "", "everybody has the same value", "take another metric"));
        }
        double untied = untied(all);
        boolean exact = Math.max(one.length, other.length) <= EXACT_MAX && untied == 1;
        MannWhitneyUTest.Result result = MannWhitneyUTest.withDefaults()
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .test(one, other);
        ChanceOfMore chance = new ChanceOfMore(result.getStatistic(), one.length, other.length);
        double error = exact ? chance.errorOf(result.getPValue()) : chance.error(untied);
        return new TestResult(
                exact ? "Mann-Whitney U, exact" : "Mann-Whitney U",
                "chance that the treatment has more",
                chance.estimate(),
                chance.interval(error, level),
                result.getStatistic(),
                Double.NaN,
                result.getPValue(),
                List.of());
    }

    /** What ties leave of the variance of U: 1 without any. */
    private static double untied(double... sorted) {
        double n = sorted.length;
        double ties = 0;
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[first]) {
                double tied = i - first;
                ties += tied * (tied * tied - 1);
                first = i;
            }
        }
        return 1 - ties / (n * (n * n - 1));
    }

    /** Copied, with one zero instead of two, which the ranks would tell apart. */
    private static double[] finite(double[] values, String arm) {
        if (values.length == 0) {
            throw new DataException(
                    new DataProblem("empty-arm", arm, "nobody is in it", "leave the arm out, or wait for people"));
        }
        double[] copied = Arrays.stream(values).map(it -> it + 0.0).toArray();
        if (!Arrays.stream(copied).allMatch(Double::isFinite)) {
            throw new DataException(new DataProblem(
                    "not-finite",
                    arm,
                    "expected finite values",
                    "leave out people without a value, or take 0 for them"));
        }
        return copied;
    }
}
