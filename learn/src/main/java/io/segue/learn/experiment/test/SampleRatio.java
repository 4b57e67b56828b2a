package io.segue.learn.experiment.test;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/**
 * Whether as many people are in each arm as were to be (Fabijan et al., 2019). Where not, something loses or doubles
 * people in one arm, and no other number may be read. Chi-square against the weights.
 *
 * @param p how often chance alone splits people so or worse
 */
public record SampleRatio(State state, double statistic, double p) {
    /** Below it one should look for a cause: seen by chance in one experiment of a hundred. */
    public static final double WARN_BELOW = .01;

    /** Below it there is a cause. */
    public static final double FAIL_BELOW = .001;

    /** What is to be done. */
    public enum State {
        /** Read on. */
        FINE,
        /** Read on, and look for a cause. */
        WARN,
        /** Do not read on. */
        FAIL
    }

    /**
     * @param people in each arm
     * @param weights above 0, how they were to be split; their sum does not matter
     * @throws DataException for fewer than two arms, weights that are not above 0, negative counts, nobody at all
     */
    public static SampleRatio check(long[] people, double[] weights) {
        if (people.length != weights.length) {
            throw new IllegalArgumentException("expected " + people.length + " weights, but got " + weights.length);
        }
        refuse(people, weights);
        SignificanceResult result = ChiSquareTest.withDefaults().test(weights, people);
        return new SampleRatio(state(result.getPValue()), result.getStatistic(), result.getPValue());
    }

    private static State state(double p) {
        if (p < FAIL_BELOW) {
            return State.FAIL;
        }
        return p < WARN_BELOW ? State.WARN : State.FINE;
    }

    private static void refuse(long[] people, double[] weights) {
        if (people.length < 2) {
            throw problem("one-arm", "expected at least two arms, but got " + people.length, "add the control");
        }
        long all = 0;
        for (int arm = 0; arm < people.length; arm++) {
            if (!(weights[arm] > 0) || weights[arm] == Double.POSITIVE_INFINITY) {
                throw problem("bad-weight", "expected weights above 0, but got " + weights[arm], "leave the arm out");
            }
            if (people[arm] < 0) {
                throw problem(
                        "negative-count", "expected 0 people or more, but got " + people[arm], "check the counts");
            }
            all += people[arm];
        }
        if (all == 0) {
            throw problem("empty-arm", "nobody is in any arm", "wait for people");
        }
    }

    private static DataException problem(String code, String message, String hint) {
        return new DataException(new DataProblem(code, "", message, hint));
    }
}
