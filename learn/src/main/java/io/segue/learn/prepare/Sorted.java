package io.segue.learn.prepare;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The known numbers of a column in ascending order. Sums go in this order, so that nothing depends on the order of the
 * rows, not even the last digit.
 */
final class Sorted {
    private final double[] values;

    private Sorted(double[] values) {
        this.values = values;
    }

    /** Without what is missing. */
    static Sorted of(double[] values) {
        double[] known = Arrays.stream(values).filter(it -> !Double.isNaN(it)).toArray();
        Arrays.sort(known);
        return new Sorted(known);
    }

    int size() {
        return values.length;
    }

    double least() {
        return values[0];
    }

    double greatest() {
        return values[values.length - 1];
    }

    boolean isConstant() {
        return least() == greatest();
    }

    double mean() {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Divided by n. */
    double deviation() {
        double mean = mean();
        return Math.sqrt(
                Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum() / values.length);
    }

    /** The third standardised moment; 0 for a constant. */
    double skewness() {
        if (isConstant()) {
            return 0;
        }
        double mean = mean();
        double deviation = deviation();
        double cubes = Arrays.stream(values)
                .map(it -> (it - mean) / deviation)
                .map(it -> it * it * it)
                .sum();
        return cubes / values.length;
    }

    /** All numbers by a function that keeps their order. */
    Sorted map(DoubleUnaryOperator ascending) {
        return new Sorted(Arrays.stream(values).map(ascending).toArray());
    }

    /** Linear between neighbours: type 7 of Hyndman and Fan (1996), the default of numpy and R. */
    double quantile(double share) {
        double place = share * (values.length - 1);
        int below = Math.min((int) place, values.length - 1);
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }

    double median() {
        return quantile(0.5);
    }

    /** The median distance from the median. */
    double medianDeviation() {
        double median = median();
        return of(Arrays.stream(values).map(it -> Math.abs(it - median)).toArray())
                .median();
    }

    /** The least of the most frequent. */
    double mode() {
        double mode = values[0];
        int most = 0;
        int run = 0;
        for (int i = 0; i < values.length; i++) {
            run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                mode = values[i];
            }
        }
        return mode;
    }
}
