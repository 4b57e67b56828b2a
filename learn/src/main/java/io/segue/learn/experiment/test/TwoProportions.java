package io.segue.learn.experiment.test;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.SampleProblems;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.statistics.Gauss;
import io.segue.learn.statistics.Shares;
import java.util.List;
import java.util.Locale;

/** Two shares: z with the variance pooled, as the hypothesis has it, and the interval with each its own. */
public final class TwoProportions {
    /** Fewer expected than this in any cell, and the normal distribution is no longer near (Cochran, 1954). */
    static final double EXPECTED_MIN = 5;

    private TwoProportions() {}

    /** @throws DataException for impossible counts, and when nobody or everybody did it in both arms */
    public static TestResult test(Sample.Proportion treatment, Sample.Proportion control, double level) {
        SampleProblems.refuse(treatment, control);
        double pooled = (double) (treatment.successes() + control.successes()) / people(treatment, control);
        if (pooled == 0 || pooled == 1) {
            throw new DataException(new DataProblem(
                    "constant-metric",
                    "",
                    (pooled == 0 ? "nobody" : "everybody") + " did it in both arms",
                    "wait for more people, or take another metric"));
        }
        double difference = treatment.summary().mean() - control.summary().mean();
        double pooledError = Math.sqrt(pooled * (1 - pooled) * (1.0 / treatment.people() + 1.0 / control.people()));
        double z = difference / pooledError;
        double error = Summary.standardError(treatment.uncertain(), control.uncertain());
        return new TestResult(
                "two-proportion z",
                "difference of shares",
                difference,
                Interval.around(difference, Gauss.twoSided(1 - level) * error, level)
                        .within(-1, 1),
                z,
                Double.NaN,
                Gauss.twoSidedP(z),
                warnings(pooled, Math.min(treatment.people(), control.people())));
    }

    /**
     * An interval of the difference that never leaves −1 to 1 and holds for small counts too (Newcombe, 1998, method 10):
     * from both arms' {@link #wilson} intervals.
     */
    public static Interval newcombe(Sample.Proportion treatment, Sample.Proportion control, double level) {
        SampleProblems.refuse(treatment, control);
        double z = Gauss.twoSided(1 - level);
        double one = treatment.summary().mean();
        double other = control.summary().mean();
        double[] ends = Shares.newcombe(
                one,
                Shares.wilson(one, (double) treatment.people(), z),
                other,
                Shares.wilson(other, (double) control.people(), z));
        return new Interval(ends[0], ends[1], level);
    }

    /** An interval of one share (Wilson, 1927). */
    public static Interval wilson(Sample.Proportion arm, double level) {
        double[] ends = Shares.wilson(arm.summary().mean(), (double) arm.people(), Gauss.twoSided(1 - level));
        return new Interval(ends[0], ends[1], level);
    }

    private static long people(Sample treatment, Sample control) {
        return treatment.people() + control.people();
    }

    private static List<String> warnings(double pooled, long smallerArm) {
        double expected = smallerArm * Math.min(pooled, 1 - pooled);
        return expected >= EXPECTED_MIN
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "expected at least 5 in every cell, but got %.1f; use Fisher's exact test",
                        expected));
    }
}
