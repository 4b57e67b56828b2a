package io.segue.learn.predict;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Learners small enough to be seen through, and data that suit them. */
public final class Tiny {
    /** The share of class 1, whatever the row. */
    public static final Learner CONSTANT = (data, seed) -> {
        double rate = weightedRate(data);
        return row -> rate;
    };

    /** Knows by heart what it has seen; of the rest it says a half. */
    public static final Learner MEMORISER = (data, seed) -> {
        Map<List<Double>, Double> seen = new HashMap<>();
        for (int row = 0; row < data.rows(); row++) {
            seen.put(key(data.features().values().row(row)), data.labels()[row]);
        }
        return row -> seen.getOrDefault(key(row), .5);
    };

    /** Logistic regression by 200 steps of gradient descent on standardised features; missing is the mean. */
    public static final Learner LOGISTIC = (data, seed) -> logistic(data, 200);

    /** One step of the same: how far apart the classes' means are says how much a feature counts. Quick. */
    public static final Learner ONE_STEP = (data, seed) -> logistic(data, 1);

    private Tiny() {}

    /**
     * Rows of standard normal features a, b, c…; the log odds of class 1 are {@code intercept} and the sum of the
     * coefficients times the features.
     */
    public static Labelled logistic(int rows, double intercept, long seed, double... coefficients) {
        UniformRandomProvider random = Seeds.random(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        Matrix values = Matrix.of(
                rows,
                coefficients.length,
                normal.samples((long) rows * coefficients.length).toArray());
        double[] labels = new double[rows];
        for (int row = 0; row < rows; row++) {
            double odds = intercept + dot(coefficients, values.row(row));
            labels[row] = random.nextDouble() < sigmoid(odds) ? 1 : 0;
        }
        return Labelled.of(new Features(names(coefficients.length), values), labels);
    }

    public static List<String> names(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> String.valueOf((char) ('a' + i)))
                .toList();
    }

    private static Scorer logistic(Labelled data, int steps) {
        int columns = data.features().columns();
        double[] means = new double[columns];
        double[] scales = new double[columns];
        for (int column = 0; column < columns; column++) {
            double[] known = Arrays.stream(data.features().values().column(column))
                    .filter(it -> !Double.isNaN(it))
                    .toArray();
            means[column] = Arrays.stream(known).average().orElse(0);
            double mean = means[column];
            double variance = Arrays.stream(known)
                    .map(it -> (it - mean) * (it - mean))
                    .average()
                    .orElse(0);
            scales[column] = variance == 0 ? 1 : Math.sqrt(variance);
        }
        double[][] rows = IntStream.range(0, data.rows())
                .mapToObj(row -> scaled(data.features().values().row(row), means, scales))
                .toArray(double[][]::new);
        double[] weights = new double[columns + 1];
        double rate = weightedRate(data);
        weights[columns] = Math.log(rate / (1 - rate));
        double total = Arrays.stream(data.weights()).sum();
        for (int step = 0; step < steps; step++) {
            double[] gradient = new double[columns + 1];
            for (int row = 0; row < rows.length; row++) {
                double off = data.weights()[row] * (sigmoid(odds(weights, rows[row])) - data.labels()[row]) / total;
                for (int column = 0; column < columns; column++) {
                    gradient[column] += off * rows[row][column];
                }
                gradient[columns] += off;
            }
            Arrays.setAll(weights, i -> weights[i] - 2 * gradient[i]);
        }
        return row -> sigmoid(odds(weights, scaled(row, means, scales)));
    }

    private static double[] scaled(double[] row, double[] means, double[] scales) {
        double[] scaled = new double[row.length];
        Arrays.setAll(scaled, i -> Double.isNaN(row[i]) ? 0 : (row[i] - means[i]) / scales[i]);
        return scaled;
    }

    private static double odds(double[] weights, double[] row) {
        return weights[row.length] + dot(weights, row);
    }

    private static double dot(double[] weights, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }

    public static double sigmoid(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double weightedRate(Labelled data) {
        double positive = 0;
        double all = 0;
        for (int row = 0; row < data.rows(); row++) {
            positive += data.labels()[row] * data.weights()[row];
            all += data.weights()[row];
        }
        return positive / all;
    }

    private static List<Double> key(double[] row) {
        return Arrays.stream(row).boxed().toList();
    }
}
