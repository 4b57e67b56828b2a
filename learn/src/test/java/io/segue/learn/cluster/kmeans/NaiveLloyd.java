package io.segue.learn.cluster.kmeans;

import io.segue.learn.data.Matrix;

/** K-Means as a textbook has it: all distances, all sums, each time. Stops when no row changes its cluster. */
final class NaiveLloyd {
    final double[][] centres;
    final int[] labels;
    double inertia;
    int iterations;

    NaiveLloyd(Matrix rows, Matrix start) {
        centres = new double[start.rows()][];
        for (int cluster = 0; cluster < centres.length; cluster++) {
            centres[cluster] = start.row(cluster);
        }
        labels = new int[rows.rows()];
        boolean first = true;
        boolean changed = true;
        while (changed) {
            iterations++;
            changed = assign(rows) || first;
            first = false;
            average(rows);
        }
        assign(rows);
    }

    private boolean assign(Matrix rows) {
        boolean changed = false;
        inertia = 0;
        for (int row = 0; row < labels.length; row++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int cluster = 0; cluster < centres.length; cluster++) {
                double square = 0;
                for (int column = 0; column < rows.columns(); column++) {
                    square += Math.pow(rows.get(row, column) - centres[cluster][column], 2);
                }
                if (square < least) {
                    least = square;
                    nearest = cluster;
                }
            }
            inertia += least;
            changed |= labels[row] != nearest;
            labels[row] = nearest;
        }
        return changed;
    }

    private void average(Matrix rows) {
        for (int cluster = 0; cluster < centres.length; cluster++) {
            double[] sum = new double[rows.columns()];
            int count = 0;
            for (int row = 0; row < labels.length; row++) {
                if (labels[row] == cluster) {
                    count++;
                    for (int column = 0; column < sum.length; column++) {
                        sum[column] += rows.get(row, column);
                    }
                }
            }
            for (int column = 0; column < sum.length && count > 0; column++) {
                centres[cluster][column] = sum[column] / count;
            }
        }
    }
}
