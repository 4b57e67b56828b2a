package io.segue.learn.cluster.kmeans;

import io.segue.learn.data.Matrix;
import java.util.Arrays;

/** How many rows each cluster has, and their sums, kept chunk by chunk so that threads do not meet. */
final class ClusterSums {
    private final Matrix rows;
    private final double[][] sums;
    private final int[][] counts;

    ClusterSums(Matrix rows, int clusters, int chunks) {
        this.rows = rows;
        sums = new double[chunks][clusters * rows.columns()];
        counts = new int[chunks][clusters];
    }

    void clear(int chunk) {
        Arrays.fill(sums[chunk], 0);
        Arrays.fill(counts[chunk], 0);
    }

    /** Takes a row from one cluster, if it is in one, to another. */
    void move(int chunk, int row, int source, int target) {
        if (source >= 0) {
            add(chunk, row, source, -1);
        }
        add(chunk, row, target, 1);
    }

    private void add(int chunk, int row, int cluster, int sign) {
        double[] values = rows.values();
        double[] sum = sums[chunk];
        int columns = rows.columns();
        for (int column = 0; column < columns; column++) {
            sum[cluster * columns + column] += sign * values[row * columns + column];
        }
        counts[chunk][cluster] += sign;
    }

    int[] counts() {
        int[] total = new int[counts[0].length];
        for (int[] chunk : counts) {
            for (int cluster = 0; cluster < total.length; cluster++) {
                total[cluster] += chunk[cluster];
            }
        }
        return total;
    }

    /** The mean of each cluster; where there are no rows, the centre it had. */
    double[][] means(double[][] before) {
        int columns = rows.columns();
        int[] total = counts();
        double[][] means = new double[before.length][columns];
        for (double[] chunk : sums) {
            for (int i = 0; i < chunk.length; i++) {
                means[i / columns][i % columns] += chunk[i];
            }
        }
        for (int cluster = 0; cluster < before.length; cluster++) {
            for (int column = 0; column < columns; column++) {
                means[cluster][column] =
                        total[cluster] == 0 ? before[cluster][column] : means[cluster][column] / total[cluster];
            }
        }
        return means;
    }
}
