package io.segue.learn.cluster.tree;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;

/** Linkages that need all distances: kept in the upper half of a matrix, and mended at each merge (Lance and Williams, 1967). */
final class MatrixClusters implements Clusters {
    private static final int ROWS_AT_ONCE = 64;

    private final Linkage linkage;
    /** Of each row from those behind it. */
    private final double[][] distances;

    private final int[] sizes;
    /** The clusters that are left, growing. */
    private final int[] names;

    private int left;

    MatrixClusters(Matrix values, Linkage linkage) {
        this.linkage = linkage;
        this.left = values.rows();
        this.distances = new double[left][];
        this.sizes = new int[left];
        this.names = new int[left];
        for (int row = 0; row < left; row++) {
            sizes[row] = 1;
            names[row] = row;
        }
        Parallel.chunks(left, ROWS_AT_ONCE, (index, from, to) -> {
            for (int row = from; row < to; row++) {
                distances[row] = distances(values, row);
            }
        });
    }

    private static double[] distances(Matrix values, int row) {
        double[] all = values.values();
        int columns = values.columns();
        double[] distances = new double[values.rows() - row - 1];
        for (int i = 0; i < distances.length; i++) {
            int other = (row + 1 + i) * columns;
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                double difference = all[row * columns + column] - all[other + column];
                sum += difference * difference;
            }
            distances[i] = Math.sqrt(sum);
        }
        return distances;
    }

    @Override
    public int rows() {
        return sizes.length;
    }

    @Override
    public int first() {
        return names[0];
    }

    @Override
    public void nearest(int cluster, Near nearest) {
        int i = 0;
        for (; names[i] < cluster; i++) {
            nearest.offer(names[i], distances[names[i]][cluster - names[i] - 1]);
        }
        double[] behind = distances[cluster];
        for (i++; i < left; i++) {
            nearest.offer(names[i], behind[names[i] - cluster - 1]);
        }
    }

    @Override
    public void join(int smaller, int larger) {
        int to = 0;
        for (int i = 0; i < left; i++) {
            int name = names[i];
            if (name != smaller) {
                names[to++] = name;
                if (name != larger) {
                    mend(name, smaller, larger);
                }
            }
        }
        left = to;
        sizes[larger] += sizes[smaller];
        distances[smaller] = new double[0];
    }

    private void mend(int name, int smaller, int larger) {
        double fromSmaller = distance(name, smaller);
        double[] behind = distances[Math.min(name, larger)];
        int place = Math.abs(name - larger) - 1;
        behind[place] = switch (linkage) {
            case COMPLETE -> Math.max(fromSmaller, behind[place]);
            case AVERAGE ->
                (sizes[smaller] * fromSmaller + sizes[larger] * behind[place]) / (sizes[smaller] + sizes[larger]);
            case WARD -> throw new IllegalArgumentException("expected a linkage of distances, but got " + linkage);
        };
    }

    private double distance(int one, int other) {
        return distances[Math.min(one, other)][Math.abs(one - other) - 1];
    }

    @Override
    public double height(double distance) {
        return distance;
    }
}
