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

    /** What comes as near as this to being nearest is measured with all its rounding, so that it is decided one way only. */
    private static final double ROOM = 1 + 1e-12;

    private final int columns;
    /** By block and column; infinite in the first column where nothing is left. */
    private final double[][][] centroids;
    /** One over the size, by block. */
    private final double[][] shares;
    /** The largest of them, in each block. */
    private final double[] largestShares;

    private final int[] names;
    /** By column and block: the box around the centroids. */
    private final double[][] lows;

    private final double[][] highs;

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
        lows = new double[columns][blocks];
        highs = new double[columns][blocks];
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
                    lows[column][tree.firstLeaf(node)] = tree.low(node)[column];
                    highs[column][tree.firstLeaf(node)] = tree.high(node)[column];
                }
            }
        }
    }

    private void setShare(int position, double share) {
        int block = position / SIZE;
        shares[block][position % SIZE] = share;
        largestShares[block] = Math.max(largestShares[block], share);
    }

    /** The cluster at a position, also when it is gone. */
    int name(int position) {
        return names[position];
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
            centroids[block][column][position % SIZE] = value;
            lows[column][block] = Math.min(lows[column][block], value);
            highs[column][block] = Math.max(highs[column][block], value);
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
            double most = nearest.distance * ROOM * (share + largestShares[block]);
            if (bounds[block] <= most && block != self / SIZE) {
                look(block, centroid, share, self, nearest);
            }
        }
    }

    /**
     * The square of the distance from each box. It is added up as distances are, so that rounding never makes it larger than
     * that of a centroid in the box.
     */
    private void bound(double[] centroid) {
        Arrays.fill(bounds, 0);
        for (int column = 0; column < columns; column++) {
            addOutside(lows[column], highs[column], centroid[column], bounds);
        }
    }

    private static void addOutside(double[] lows, double[] highs, double x, double[] bounds) {
        for (int block = 0; block < bounds.length; block++) {
            double below = lows[block] - x;
            double above = x - highs[block];
            // Twice what is above 0 of the two, without a branch and without rounding.
            double outside = below + Math.abs(below) + (above + Math.abs(above));
            bounds[block] += 0.5 * outside * (0.5 * outside);
        }
    }

    private void look(int block, double[] centroid, double share, int self, Clusters.Near nearest) {
        Euclid.squared(centroids[block], centroid, squares);
        double[] itsShares = shares[block];
        double most = nearest.distance * ROOM;
        for (int place = 0; place < SIZE; place++) {
            double shareSum = share + itsShares[place];
            if (squares[place] <= most * shareSum && block * SIZE + place != self) {
                nearest.offer(names[block * SIZE + place], squares[place] / shareSum);
                most = nearest.distance * ROOM;
            }
        }
    }
}
