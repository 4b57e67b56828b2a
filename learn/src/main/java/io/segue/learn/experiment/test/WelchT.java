package io.segue.learn.experiment.test;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.SampleProblems;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.statistics.Gauss;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** Two means whose variances may differ (Welch, 1947), with Satterthwaite's degrees of freedom. */
public final class WelchT {
    /** Below it, the mean of what is skewed is not yet near to normal. */
    static final long PEOPLE_MIN = 30;

    private WelchT() {}

    /** @throws DataException for fewer than two people in an arm, and when no value differs from another */
    public static TestResult test(Sample treatment, Sample control, double level) {
        SampleProblems.refuse(treatment, control);
        return test(treatment.summary(), control.summary(), level);
    }

    /** For what was adjusted or is a ratio, too. */
    public static TestResult test(Summary treatment, Summary control, double level) {
        double error = Summary.standardError(treatment, control);
        if (!(error > 0)) {
            throw new DataException(new DataProblem(
                    "constant-metric",
                    "",
                    "everybody has the same value in each arm, so nothing tells how much is chance",
                    "wait for more people, or take another metric"));
        }
        double difference = treatment.mean() - control.mean();
        double df = degreesOfFreedom(treatment, control);
        TDistribution distribution = TDistribution.of(df);
        double t = difference / error;
        double critical = distribution.inverseSurvivalProbability((1 - level) / 2);
        return new TestResult(
                "Welch t",
                "difference of means",
                difference,
                Interval.around(difference, critical * error, level),
                t,
                df,
                Math.min(1, 2 * distribution.survivalProbability(Math.abs(t))),
                warnings(Math.min(treatment.n(), control.n())));
    }

    /**
     * What t exceeds as rarely as a normal variable exceeds {@code z}.
     *
     * @param df {@code NaN} for what is normal
     */
    public static double critical(double z, double df) {
        return Double.isNaN(df) ? z : TDistribution.of(df).inverseSurvivalProbability(Gauss.above(z));
    }

    static double degreesOfFreedom(Summary treatment, Summary control) {
        double one = treatment.squaredError();
        double other = control.squaredError();
        double both = one + other;
        return both * both / (one * one / (treatment.n() - 1) + other * other / (control.n() - 1));
    }

    private static List<String> warnings(long people) {
        return people >= PEOPLE_MIN
                ? List.of()
                : List.of("expected at least 30 people in every arm, but got " + people
                        + "; where values are skewed, use Mann and Whitney's test");
    }
}
