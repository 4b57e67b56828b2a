package io.segue.learn.predict.calibrate;

import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.Calibration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The rising curve nearest to the labels by squared distance: pool adjacent violators (Ayer et al., 1955; Zadrozny and
 * Elkan, 2002). Rows with one score are one point.
 */
final class IsotonicFit {
    private final double[] from;
    private final double[] to;
    private final double[] means;
    private final double[] weights;
    private int blocks;

    private IsotonicFit(int rows) {
        from = new double[rows];
        to = new double[rows];
        means = new double[rows];
        weights = new double[rows];
    }

    static Calibration.Isotonic of(Scored scored) {
        IsotonicFit fit = new IsotonicFit(scored.rows());
        for (int row : rising(scored.scores())) {
            fit.add(scored.scores()[row], scored.labels()[row], scored.weights()[row]);
        }
        fit.pool();
        return fit.curve();
    }

    private static int[] rising(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void add(double score, double label, double weight) {
        if (blocks == 0 || to[blocks - 1] != score) {
            from[blocks] = score;
            to[blocks] = score;
            means[blocks] = label;
            weights[blocks++] = weight;
        } else {
            merge(blocks - 1, label, weight);
        }
    }

    private void merge(int block, double mean, double weight) {
        means[block] = (means[block] * weights[block] + mean * weight) / (weights[block] + weight);
        weights[block] += weight;
    }

    private void pool() {
        int all = blocks;
        blocks = 0;
        for (int i = 0; i < all; i++) {
            from[blocks] = from[i];
            to[blocks] = to[i];
            means[blocks] = means[i];
            weights[blocks++] = weights[i];
            while (blocks > 1 && means[blocks - 2] >= means[blocks - 1]) {
                blocks--;
                merge(blocks - 1, means[blocks], weights[blocks]);
                to[blocks - 1] = to[blocks];
            }
        }
    }

    /** Both ends of each block. */
    private Calibration.Isotonic curve() {
        double[] scores = new double[2 * blocks];
        double[] probabilities = new double[2 * blocks];
        int points = 0;
        for (int i = 0; i < blocks; i++) {
            scores[points] = from[i];
            probabilities[points++] = means[i];
            if (to[i] > from[i]) {
                scores[points] = to[i];
                probabilities[points++] = means[i];
            }
        }
        return new Calibration.Isotonic(Arrays.copyOf(scores, points), Arrays.copyOf(probabilities, points));
    }
}
