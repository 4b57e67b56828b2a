package io.segue.learn.prepare;

/**
 * What is to be predicted, for encodings that look at it.
 *
 * @param column its name, so that it is not among the features by mistake
 * @param values one for each training row, finite, such as 0 and 1
 */
public record Target(String column, double[] values) {
    public Target {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("expected finite target values, but got " + value);
            }
        }
    }
}
