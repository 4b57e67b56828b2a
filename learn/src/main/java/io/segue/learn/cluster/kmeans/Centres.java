package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;

/**
 * The middles of clusters: a small model that says where a new row belongs.
 *
 * @param values a row for each cluster
 */
public record Centres(Matrix values) {
    public int clusters() {
        return values.rows();
    }

    /**
     * The cluster whose centre is nearest, the first among equals.
     *
     * @param row a finite value for each column
     */
    public int nearest(double... row) {
        if (row.length != values.columns()) {
            throw new IllegalArgumentException(
                    "expected " + values.columns() + " values, one for each column, but got " + row.length);
        }
        int nearest = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < clusters(); cluster++) {
            double square = Euclid.squared(values.values(), cluster * row.length, row);
            if (square < best) {
                best = square;
                nearest = cluster;
            }
        }
        return nearest;
    }

    /** The nearest centre of each row. */
    public int[] nearest(Matrix rows) {
        int[] labels = new int[rows.rows()];
        Parallel.chunks(rows.rows(), Blocks.CHUNK_ROWS, (index, from, to) -> {
            for (int row = from; row < to; row++) {
                labels[row] = nearest(rows.row(row));
            }
        });
        return labels;
    }

    /** The sum over the rows of the squared distance to the centre of their label. */
    public double inertia(Matrix rows, int[] labels) {
        double[][] centres = toArrays();
        double[] sums = new double[Parallel.count(rows.rows(), Blocks.CHUNK_ROWS)];
        Parallel.chunks(rows.rows(), Blocks.CHUNK_ROWS, (index, from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += Euclid.squared(rows.values(), row * rows.columns(), centres[labels[row]]);
            }
            sums[index] = sum;
        });
        double sum = 0;
        for (double each : sums) {
            sum += each;
        }
        return sum;
    }

    double[][] toArrays() {
        double[][] arrays = new double[clusters()][];
        for (int cluster = 0; cluster < arrays.length; cluster++) {
            arrays[cluster] = values.row(cluster);
        }
        return arrays;
    }
}
