package io.segue.learn.predict.model;

import java.util.Arrays;

/** A correction of probabilities; never turns the order of two scores round. */
public sealed interface Calibration {
    /** @param score from 0 to 1 */
    double apply(double score);

    /**
     * The logistic curve 1 / (1 + exp(−(slope · logit(score) + intercept))), after Platt (1999), over the log odds of the
     * score.
     */
    record Platt(double slope, double intercept) implements Calibration {
        /** Scores of 0 and 1 count as this far from them: their log odds are infinite. */
        public static final double EDGE = 1e-12;

        @Override
        public double apply(double score) {
            double inside = Math.min(Math.max(score, EDGE), 1 - EDGE);
            double logit = Math.log(inside / (1 - inside));
            return 1 / (1 + Math.exp(-(slope * logit + intercept)));
        }
    }

    /**
     * A rising curve: straight lines between points, level before the first and after the last.
     *
     * @param scores rising, at least one; not to be written to
     * @param probabilities never falling, one for each score; not to be written to
     */
    record Isotonic(double[] scores, double[] probabilities) implements Calibration {
        public Isotonic {
            if (scores.length == 0 || scores.length != probabilities.length) {
                throw new IllegalArgumentException("expected as many probabilities as scores, at least one, but got "
                        + scores.length + " and " + probabilities.length);
            }
            for (int i = 1; i < scores.length; i++) {
                if (!(scores[i] > scores[i - 1] && probabilities[i] >= probabilities[i - 1])) {
                    throw new IllegalArgumentException("expected rising points, but got another at place " + i);
                }
            }
        }

        @Override
        public double apply(double score) {
            int found = Arrays.binarySearch(scores, score);
            int next = found >= 0 ? found : -found - 1;
            if (found >= 0 || next == 0 || next == scores.length) {
                return probabilities[Math.min(next, scores.length - 1)];
            }
            double share = (score - scores[next - 1]) / (scores[next] - scores[next - 1]);
            return probabilities[next - 1] + share * (probabilities[next] - probabilities[next - 1]);
        }
    }
}
