package io.segue.learn.predict.validate;

import java.util.List;

/**
 * A figure of several folds.
 *
 * @param values one for each fold
 * @param deviation the standard deviation (n − 1); 0 of a single value
 */
public record Spread(List<Double> values, double mean, double deviation) {
    public static Spread of(List<Double> values) {
        double mean = values.stream().mapToDouble(it -> it).sum() / values.size();
        double squares =
                values.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
        double deviation = values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
        return new Spread(List.copyOf(values), mean, deviation);
    }

    /** Of the mean, as if folds were independent. They share rows, so it is a little too small (Bengio, 2004). */
    public double standardError() {
        return deviation / Math.sqrt(values.size());
    }
}
