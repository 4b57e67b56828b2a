package io.segue.learn.predict.metric;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a model said beside what was true.
 *
 * @param scores finite; the higher, the likelier class 1. What needs probabilities says so
 * @param labels 1 or 0, one for each row
 * @param weights above 0, one for each row
 */
public record Scored(double[] scores, double[] labels, double[] weights) {
    /** @throws DataException with all that is wrong: no rows, scores that are not finite, labels other than 0 and 1 */
    public Scored {
        if (scores.length != labels.length || scores.length != weights.length) {
            throw new IllegalArgumentException("expected one label and weight for each of " + scores.length
                    + " scores, but got " + labels.length + " and " + weights.length);
        }
        List<DataProblem> problems = problems(scores, labels, weights);
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    /** All rows weigh the same. */
    public static Scored of(double[] scores, double[] labels) {
        double[] weights = new double[scores.length];
        Arrays.fill(weights, 1);
        return new Scored(scores, labels, weights);
    }

    private static List<DataProblem> problems(double[] scores, double[] labels, double[] weights) {
        List<DataProblem> problems = new ArrayList<>();
        if (scores.length == 0) {
            problems.add(new DataProblem("no-rows", "", "expected scored rows, but there are none", "score some rows"));
        }
        long broken = Arrays.stream(scores).filter(it -> !Double.isFinite(it)).count();
        if (broken > 0) {
            problems.add(new DataProblem(
                    "score-not-finite",
                    "",
                    "expected finite scores, but " + broken + " of " + scores.length + " are not",
                    "look at the rows whose score is missing; a model that answers nothing cannot be judged"));
        }
        long strange = Arrays.stream(labels).filter(it -> it != 0 && it != 1).count();
        if (strange > 0) {
            problems.add(new DataProblem(
                    "label-not-binary",
                    "",
                    "expected labels 0 and 1, but " + strange + " of " + labels.length + " are others",
                    "choose a target with two values, and leave out the rows where it is missing"));
        }
        if (Arrays.stream(weights).anyMatch(it -> !(it > 0 && it < Double.POSITIVE_INFINITY))) {
            problems.add(new DataProblem(
                    "weight-not-positive", "", "expected weights above 0", "leave out the rows that should not count"));
        }
        return problems;
    }

    public int rows() {
        return scores.length;
    }

    /** Rows of class 1, each counted once. */
    public int positives() {
        int count = 0;
        for (double label : labels) {
            count += label == 1 ? 1 : 0;
        }
        return count;
    }

    /** The weight of all rows together. */
    public double weight() {
        return Arrays.stream(weights).sum();
    }

    /** The share of class 1, by weight. */
    public double rate() {
        double positive = 0;
        for (int row = 0; row < labels.length; row++) {
            positive += labels[row] * weights[row];
        }
        return positive / weight();
    }

    /** The mean score, by weight. */
    public double meanScore() {
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            sum += scores[row] * weights[row];
        }
        return sum / weight();
    }

    /** The same rows with other scores. */
    public Scored withScores(double[] others) {
        return new Scored(others, labels, weights);
    }

    /** Some of the rows, in the order given. */
    public Scored pickRows(int... picked) {
        return new Scored(pick(scores, picked), pick(labels, picked), pick(weights, picked));
    }

    private static double[] pick(double[] values, int[] picked) {
        return Arrays.stream(picked).mapToDouble(row -> values[row]).toArray();
    }

    /** @throws DataException when all labels are the same, so that nothing can be told apart */
    public Scored needBothClasses() {
        int positives = positives();
        if (positives == 0 || positives == rows()) {
            throw new DataException(new DataProblem(
                    "one-class",
                    "",
                    "expected rows of both classes, but all " + rows() + " labels are " + (positives == 0 ? 0 : 1),
                    "take more rows, or a target that is not always the same"));
        }
        return this;
    }

    /** @throws IllegalArgumentException when a score is not from 0 to 1 */
    public Scored needProbabilities() {
        for (double score : scores) {
            if (score < 0 || score > 1) {
                throw new IllegalArgumentException("expected scores from 0 to 1, but got " + score);
            }
        }
        return this;
    }
}
