package io.segue.learn.predict;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Seeds;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Rows made from a seed, in which class 1 depends on the first three of the columns, not in a line, and some values are missing. */
public final class MadeRows {
    private MadeRows() {}

    public static Labelled of(int rows, int columns, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] values = new double[rows * columns];
        double[] labels = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = 100 * (column + 1) + (column + 1) * normal.sample();
                values[row * columns + column] = random.nextInt(10) == 0 ? Double.NaN : value;
            }
            double margin = -1
                    + standard(values, row * columns, 0)
                    + 1.5 * standard(values, row * columns, 1) * standard(values, row * columns, 2);
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0;
        }
        return Labelled.of(new Features(names(columns), Matrix.of(rows, columns, values)), labels);
    }

    private static double standard(double[] values, int start, int column) {
        double value = values[start + column];
        return Double.isNaN(value) ? 0 : (value - 100 * (column + 1)) / (column + 1);
    }

    private static List<String> names(int columns) {
        return IntStream.range(0, columns).mapToObj(it -> "x" + it).toList();
    }

    /** The share of pairs of one row of each class in which the one of class 1 is scored higher, ties by half. */
    public static double auc(double[] scores, double[] labels) {
        double won = 0;
        double pairs = 0;
        for (int one = 0; one < scores.length; one++) {
            for (int other = 0; other < scores.length; other++) {
                if (labels[one] == 1 && labels[other] == 0) {
                    pairs++;
                    won += scores[one] > scores[other] ? 1 : scores[one] == scores[other] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }
}
