package io.segue.learn.cluster.tree;

import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.cluster.space.KdTree;
import io.segue.learn.data.Matrix;
import java.util.Arrays;

/**
 * Centroids in blocks of neighbours. A search looks only into blocks whose box is near enough, and at a whole block in a
 * few loops that the compiler makes vector instructions of. A position is {@code block · SIZE + place}.
 */
final class CentroidBlocks {
    static final int SIZE = 64;

    /** Bounds may be rounded up a little; nothing as near as this is passed over. */
    private static final double SLACK = 1 - 1e-9;

    private final int columns;
    /** By block and column; infinite in the first column where nothing is left. */
    private final double[][][] centroids;
    /** One over the size, by block. */
    private final double[][] shares;
    /** The largest of them, in each block. */
    private final double[] largestShares;

    private final int[] names;
    /** By column and block: the middle of the box and how far it goes to both sides. */
    private final double[][] middles;

    private final double[][] halves;

    private final double[] bounds;
    private final double[] squares = new double[SIZE];

    /** @param itsNames growing with the rows */
    CentroidBlocks(Matrix values, int[] itsNames, int[] sizes) {
        var tree = new KdTree(values, SIZE);
        int blocks = tree.leaves();
        columns = values.columns();
        centroids = new double[blocks][][];
        shares = new double[blocks][SIZE];
        largestShares = new double[blocks];
        names = new int[blocks * SIZE];
        middles = new double[columns][blocks];
        halves = new double[columns][blocks];
        bounds = new double[blocks];
        for (int position = 0; position < tree.rows(); position++) {
            names[position] = itsNames[tree.row(position)];
            setShare(position, 1.0 / sizes[tree.row(position)]);
        }
        for (int block = 0; block < blocks; block++) {
            centroids[block] = tree.leaf(block);
        }
        for (int node = 0; node < 2 * blocks - 1; node++) {
            if (tree.isLeaf(node)) {
                for (int column = 0; column < columns; column++) {
                    setBox(tree.firstLeaf(node), column, tree.low(node)[column], tree.high(node)[column]);
                }
            }
        }
    }

    private void setShare(int position, double share) {
        int block = position / SIZE;
        shares[block][position % SIZE] = share;
        largestShares[block] = Math.max(largestShares[block], share);
    }

    private void setBox(int block, int column, double low, double high) {
        middles[column][block] = low / 2 + high / 2;
        halves[column][block] = high / 2 - low / 2;
    }

    int positions() {
        return names.length;
    }

    /** The cluster at a position, also when it is gone. */
    int name(int position) {
        return names[position];
    }

    boolean isGone(int position) {
        return centroids[position / SIZE][0][position % SIZE] == Double.POSITIVE_INFINITY;
    }

    double get(int position, int column) {
        return centroids[position / SIZE][column][position % SIZE];
    }

    void remove(int position) {
        centroids[position / SIZE][0][position % SIZE] = Double.POSITIVE_INFINITY;
    }

    /** Puts another cluster where one was. */
    void replace(int position, int name, double[] centroid, int size) {
        int block = position / SIZE;
        for (int column = 0; column < columns; column++) {
            double value = centroid[column];
            double low = middles[column][block] - halves[column][block];
            double high = middles[column][block] + halves[column][block];
            centroids[block][column][position % SIZE] = value;
            if (value < low || value > high) {
                setBox(block, column, Math.min(low, value), Math.max(high, value));
            }
        }
        names[position] = name;
        setShare(position, 1.0 / size);
    }

    /** Offers all that may be nearer to the cluster at a position than what is found so far. */
    void nearest(int self, Clusters.Near nearest) {
        double[] centroid = new double[columns];
        for (int column = 0; column < columns; column++) {
            centroid[column] = get(self, column);
        }
        double share = shares[self / SIZE][self % SIZE];
        look(self / SIZE, centroid, share, self, nearest);
        bound(centroid);
        for (int block = 0; block < bounds.length; block++) {
            double most = nearest.distance * (share + largestShares[block]);
            if (bounds[block] * SLACK <= most && block != self / SIZE) {
                look(block, centroid, share, self, nearest);
            }
        }
    }

    private void bound(double[] centroid) {
        Arrays.fill(bounds, 0);
        for (int column = 0; column < columns; column++) {
            addOutside(middles[column], halves[column], centroid[column], bounds);
        }
    }

    private static void addOutside(double[] middles, double[] halves, double x, double[] bounds) {
        for (int block = 0; block < bounds.length; block++) {
            double outside = Math.abs(middles[block] - x) - halves[block];
            double positive = outside + Math.abs(outside);
            bounds[block] += 0.25 * positive * positive;
        }
    }

    private void look(int block, double[] centroid, double share, int self, Clusters.Near nearest) {
        Euclid.squared(centroids[block], centroid, squares);
        double[] itsShares = shares[block];
        double distance = nearest.distance;
        for (int place = 0; place < SIZE; place++) {
            double shareSum = share + itsShares[place];
            if (squares[place] <= distance * shareSum && block * SIZE + place != self) {
                nearest.offer(names[block * SIZE + place], squares[place] / shareSum);
                distance = nearest.distance;
            }
        }
    }
}
