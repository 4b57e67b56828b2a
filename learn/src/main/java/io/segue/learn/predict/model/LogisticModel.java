package io.segue.learn.predict.model;

/**
 * Logistic regression over standardised features, so that the weights can be compared: each says by how much the log odds
 * rise with one standard deviation.
 *
 * @param weights one for each feature; not to be written to
 * @param intercept the log odds of a row where everything is average
 */
public record LogisticModel(Standard standard, double[] weights, double intercept) implements FittedModel {
    public LogisticModel {
        if (weights.length != standard.columns()) {
            throw new IllegalArgumentException(
                    "expected " + standard.columns() + " weights, but got " + weights.length);
        }
    }

    @Override
    public int features() {
        return weights.length;
    }

    /** The log odds of class 1. */
    public double margin(double[] row) {
        double sum = intercept;
        for (double part : parts(row)) {
            sum += part;
        }
        return sum;
    }

    /** What each feature adds to the log odds: its weight times its distance from the mean. These are its Shapley values. */
    public double[] parts(double[] row) {
        double[] parts = standard.row(row);
        for (int column = 0; column < parts.length; column++) {
            parts[column] *= weights[column];
        }
        return parts;
    }

    @Override
    public double score(double[] row) {
        return 1 / (1 + Math.exp(-margin(row)));
    }
}
