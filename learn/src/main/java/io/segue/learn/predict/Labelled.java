package io.segue.learn.predict;

import io.segue.learn.data.Features;
import java.util.Arrays;

/**
 * What a two-class model learns from.
 *
 * @param labels 1 for what is to be predicted, such as a purchase, and 0 for the rest; one for each row
 * @param weights above 0, one for each row
 */
public record Labelled(Features features, double[] labels, double[] weights) {
    public Labelled {
        if (labels.length != features.rows() || weights.length != features.rows()) {
            throw new IllegalArgumentException("expected " + features.rows() + " labels and weights, but got "
                    + labels.length + " and " + weights.length);
        }
    }

    /** All rows weigh the same. */
    public static Labelled of(Features features, double[] labels) {
        double[] weights = new double[labels.length];
        Arrays.fill(weights, 1);
        return new Labelled(features, labels, weights);
    }

    public int rows() {
        return labels.length;
    }

    /** Some of the rows, in the order given. */
    public Labelled pickRows(int... picked) {
        return new Labelled(
                features.pickRows(picked),
                Arrays.stream(picked).mapToDouble(row -> labels[row]).toArray(),
                Arrays.stream(picked).mapToDouble(row -> weights[row]).toArray());
    }

    /** Some of the columns, in the order given. */
    public Labelled pickColumns(int... picked) {
        return new Labelled(features.pickColumns(picked), labels, weights);
    }
}
