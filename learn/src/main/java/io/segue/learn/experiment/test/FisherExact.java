package io.segue.learn.experiment.test;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.SampleProblems;
import java.util.List;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Two shares, exactly, for counts of any size (Fisher, 1935): all tables with the same margins, by their probability. */
public final class FisherExact {
    /** Beyond it the z test says the same, at once. */
    public static final long PEOPLE_MAX = 10_000_000;

    private FisherExact() {}

    /**
     * The estimate is the odds ratio that makes the counts likeliest given the margins, with the exact interval; 0 or
     * infinite where an arm has none or only successes.
     *
     * @throws DataException for impossible counts, and for more than {@link #PEOPLE_MAX} people
     */
    public static TestResult test(Sample.Proportion treatment, Sample.Proportion control, double level) {
        SampleProblems.refuse(treatment, control);
        if (treatment.people() + control.people() > PEOPLE_MAX) {
            throw new DataException(new DataProblem(
                    "too-many-people",
                    "",
                    "expected at most " + PEOPLE_MAX + " people",
                    "use the two-proportion z test, which says the same for so many"));
        }
        int[][] table = {row(treatment), row(control)};
        double p = 1;
        double sampleOdds = (double) table[0][0] * table[1][1] / ((double) table[0][1] * table[1][0]);
        OddsRatio odds = new OddsRatio(treatment, control);
        if (odds.isPossible()) {
            p = Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
        }
        double tail = (1 - level) / 2;
        return new TestResult(
                "Fisher exact",
                "odds ratio",
                odds.estimate(),
                new Interval(odds.low(tail), odds.high(tail), level),
                sampleOdds,
                Double.NaN,
                p,
                List.of());
    }

    private static int[] row(Sample.Proportion arm) {
        return new int[] {(int) arm.successes(), (int) (arm.people() - arm.successes())};
    }
}
