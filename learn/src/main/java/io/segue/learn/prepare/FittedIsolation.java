package io.segue.learn.prepare;

import io.segue.learn.data.Matrix;
import java.util.Arrays;

/**
 * Which whole rows stand apart, as found in training: a column of its own at the end of the features.
 *
 * @param forest without trees: nothing is looked at, and there is no column
 * @param threshold scores above it are flagged; finite
 */
public record FittedIsolation(IsolationForest forest, double threshold) {
    /** So that 0.29 of 100 rows are 29. */
    private static final double ROUNDING = 1e-9;

    static final FittedIsolation NONE = new FittedIsolation(IsolationForest.NONE, 1);

    public FittedIsolation {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("expected a finite threshold, but got " + threshold);
        }
    }

    boolean flags() {
        return !forest.trees().isEmpty();
    }

    /** Sees the features before the last, and writes the last. */
    void flag(double[] row) {
        if (flags()) {
            row[row.length - 1] = forest.score(row, 0) > threshold ? 1 : 0;
        }
    }

    void flagAll(Matrix matrix) {
        if (flags()) {
            double[] values = matrix.values();
            int width = matrix.columns();
            for (int row = 0; row < matrix.rows(); row++) {
                values[(row + 1) * width - 1] = forest.score(values, row * width) > threshold ? 1 : 0;
            }
        }
    }

    /** So that the given share of the scores is above it, as nearly as ties allow; never more. */
    static double threshold(double[] scores, Isolation.Cut cut) {
        return switch (cut) {
            case Isolation.Cut.AtScore it -> it.score();
            case Isolation.Cut.AtShare it -> {
                double[] sorted = scores.clone();
                Arrays.sort(sorted);
                int above = (int) Math.floor(it.share() * sorted.length + ROUNDING);
                yield above == sorted.length ? 0 : sorted[sorted.length - 1 - above];
            }
        };
    }
}
