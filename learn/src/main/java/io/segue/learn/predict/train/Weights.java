package io.segue.learn.predict.train;

import io.segue.learn.predict.Labelled;
import java.util.Arrays;

/** How much each row counts. */
final class Weights {
    private Weights() {}

    /** @param balanced whether both classes count alike: each class's weights sum to half of all */
    static double[] of(Labelled training, boolean balanced) {
        double[] weights = training.weights().clone();
        if (!balanced) {
            return weights;
        }
        double[] sums = new double[2];
        for (int row = 0; row < weights.length; row++) {
            sums[(int) training.labels()[row]] += weights[row];
        }
        double half = Arrays.stream(sums).sum() / 2;
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= half / sums[(int) training.labels()[row]];
        }
        return weights;
    }
}
