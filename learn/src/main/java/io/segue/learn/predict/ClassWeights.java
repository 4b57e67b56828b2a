package io.segue.learn.predict;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.Arrays;

/** Weights that make a rare class count as much as the other. */
public final class ClassWeights {
    private ClassWeights() {}

    /**
     * Each row's weight times (weight of all rows) / (2 · weight of its class), so that both classes weigh the same
     * together, and all as much as before: {@code class_weight="balanced"} of scikit-learn.
     *
     * <p>A model that learns from it ranks rows as well or better, but its probabilities are those of a world in which
     * half of all rows are of class 1. Calibrate it with the weights as they were.
     *
     * @throws io.segue.learn.data.DataException when there is one class only
     */
    public static Labelled balanced(Labelled data) {
        double positive = 0;
        double all = 0;
        for (int row = 0; row < data.rows(); row++) {
            positive += data.labels()[row] * data.weights()[row];
            all += data.weights()[row];
        }
        if (positive == 0 || positive == all) {
            throw new DataException(new DataProblem(
                    "one-class",
                    "",
                    "expected rows of both classes, but all " + data.rows() + " labels are " + (positive == 0 ? 0 : 1),
                    "take more rows, or a target that is not always the same"));
        }
        double[] weights = new double[data.rows()];
        double ofPositives = all / (2 * positive);
        double ofNegatives = all / (2 * (all - positive));
        Arrays.setAll(weights, row -> data.weights()[row] * (data.labels()[row] == 1 ? ofPositives : ofNegatives));
        return new Labelled(data.features(), data.labels(), weights);
    }
}
