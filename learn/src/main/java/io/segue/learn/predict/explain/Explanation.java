package io.segue.learn.predict.explain;

import java.util.Arrays;

/**
 * Why a row has its score, as Shapley values of the log odds of class 1.
 *
 * @param base the log odds from which the values lead to the row's: those of an average row
 * @param values what each feature adds, in their order; not to be written to
 */
public record Explanation(double base, double[] values) {
    /** The log odds of the row. */
    public double margin() {
        return base + Arrays.stream(values).sum();
    }
}
