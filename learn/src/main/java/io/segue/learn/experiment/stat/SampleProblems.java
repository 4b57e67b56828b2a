package io.segue.learn.experiment.stat;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with the sums of one arm, for people. */
public final class SampleProblems {
    private static final String SUMS = "check the sums, or give the values themselves";

    private SampleProblems() {}

    /** @param where the metric and the arm, such as {@code "spend of Mens E-Mail"} */
    public static List<DataProblem> of(String where, Sample sample) {
        List<DataProblem> problems = new ArrayList<>();
        if (sample.people() < 0) {
            problems.add(
                    problem("negative-count", where, "expected 0 people or more, but got " + sample.people(), SUMS));
        } else if (sample.people() == 0) {
            problems.add(problem("empty-arm", where, "nobody is in it", "leave the arm out, or wait for people"));
        } else {
            problems.addAll(kind(where, sample));
        }
        return problems;
    }

    /** @throws DataException when anything is wrong with any of them */
    public static void refuse(Sample treatment, Sample control) {
        List<DataProblem> problems = new ArrayList<>(of("the treatment", treatment));
        problems.addAll(of("the control", control));
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static List<DataProblem> kind(String where, Sample sample) {
        return switch (sample) {
            case Sample.Proportion it -> proportion(where, it);
            case Sample.Mean it ->
                spread(where, it.people(), it.values().mean(), it.values().squares());
            case Sample.Ratio it -> ratio(where, it.parts());
            case Sample.WithPast it -> past(where, it);
        };
    }

    private static List<DataProblem> proportion(String where, Sample.Proportion it) {
        if (it.successes() < 0) {
            return List.of(
                    problem("negative-count", where, "expected 0 successes or more, but got " + it.successes(), SUMS));
        }
        if (it.successes() > it.people()) {
            return List.of(problem(
                    "more-successes-than-people",
                    where,
                    "expected at most " + it.people() + " successes, one for each, but got " + it.successes(),
                    "count people and not what they did, or take it as a mean"));
        }
        return List.of();
    }

    private static List<DataProblem> ratio(String where, JointMoments it) {
        if (it.meanY() <= 0) {
            return List.of(problem(
                    "no-denominator",
                    where,
                    "expected denominators with a sum above 0, but their mean is " + it.meanY(),
                    "take it as a mean for each person"));
        }
        List<DataProblem> problems = new ArrayList<>(spread(where, it.n(), it.meanX(), it.squaresX()));
        problems.addAll(spread(where, it.n(), it.meanY(), it.squaresY()));
        return problems;
    }

    private static List<DataProblem> past(String where, Sample.WithPast it) {
        Moments all = it.known().y().plus(it.unknown());
        return spread(where, all.n(), all.mean(), all.squares());
    }

    private static List<DataProblem> spread(String where, long people, double mean, double squares) {
        if (!Double.isFinite(mean) || !Double.isFinite(squares)) {
            return List.of(problem("not-finite", where, "expected finite sums, but got a mean of " + mean, SUMS));
        }
        if (squares < 0) {
            return List.of(
                    problem("impossible-sums", where, "the sum of squares is smaller than the sum allows", SUMS));
        }
        if (people < 2) {
            return List.of(
                    problem("too-few-people", where, "expected at least 2 people, but got 1", "wait for more people"));
        }
        return List.of();
    }

    private static DataProblem problem(String code, String where, String message, String hint) {
        return new DataProblem(code, where, message, hint);
    }
}
