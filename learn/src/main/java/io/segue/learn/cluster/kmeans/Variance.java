package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;

/** How much columns vary. */
final class Variance {
    private Variance() {}

    /** The mean over the columns of their variances, dividing by the number of rows. */
    static double mean(Matrix rows) {
        double[] zero = new double[rows.columns()];
        double[] means = sums(rows, zero, false);
        for (int column = 0; column < means.length; column++) {
            means[column] /= rows.rows();
        }
        double sum = 0;
        for (double squares : sums(rows, means, true)) {
            sum += squares;
        }
        return sum / rows.rows() / rows.columns();
    }

    /** For each column the sum of the differences from something, or of their squares. */
    private static double[] sums(Matrix rows, double[] from, boolean squared) {
        int columns = rows.columns();
        double[] values = rows.values();
        double[][] parts = new double[Parallel.count(rows.rows(), Blocks.CHUNK_ROWS)][columns];
        Parallel.chunks(rows.rows(), Blocks.CHUNK_ROWS, (index, first, end) -> {
            double[] part = parts[index];
            for (int row = first; row < end; row++) {
                for (int column = 0; column < columns; column++) {
                    double difference = values[row * columns + column] - from[column];
                    part[column] += squared ? difference * difference : difference;
                }
            }
        });
        double[] sums = new double[columns];
        for (double[] part : parts) {
            for (int column = 0; column < columns; column++) {
                sums[column] += part[column];
            }
        }
        return sums;
    }
}
