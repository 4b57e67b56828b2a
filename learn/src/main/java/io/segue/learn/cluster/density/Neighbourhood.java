package io.segue.learn.cluster.density;

import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.cluster.space.KdTree;
import java.util.Arrays;

/**
 * What is within a distance, for one thread. Bounds are computed as distances are, column by column: rounding keeps their
 * order, so that a bound never decides other than the distance itself would.
 */
final class Neighbourhood {
    private final KdTree tree;
    /** The square of the distance. */
    private final double reach;

    private final double[] point;
    private final double[] squares = new double[Dbscan.LEAF_SIZE];
    private int[] nodes = new int[64];
    private int[] near = new int[64];
    private int count;

    Neighbourhood(KdTree tree, double distance) {
        this.tree = tree;
        this.reach = distance * distance;
        this.point = new double[tree.columns()];
    }

    /** Looks for leaves that may have points near some of a leaf's points. */
    void lookAround(int leaf, int leafNode) {
        count = 0;
        int open = 1;
        nodes[0] = 0;
        while (open > 0) {
            int node = nodes[--open];
            if (least(leafNode, node) <= reach) {
                if (tree.isLeaf(node)) {
                    near = count == near.length ? Arrays.copyOf(near, 2 * count) : near;
                    near[count++] = node;
                } else {
                    nodes = open + 2 > nodes.length ? Arrays.copyOf(nodes, 2 * nodes.length) : nodes;
                    nodes[open++] = tree.right(node);
                    nodes[open++] = tree.left(node);
                }
            }
        }
        putFirst(leaf);
    }

    private void putFirst(int leaf) {
        for (int i = 0; i < count; i++) {
            if (tree.firstLeaf(near[i]) == leaf) {
                int first = near[0];
                near[0] = near[i];
                near[i] = first;
                return;
            }
        }
    }

    /** How many leaves {@link #lookAround} found: the leaf itself, then the others. */
    int count() {
        return count;
    }

    /** The node of one of them. */
    int node(int i) {
        return near[i];
    }

    /** Whether no point of the one can be near one of the other. */
    private double least(int one, int other) {
        double sum = 0;
        double[] low = tree.low(one);
        double[] high = tree.high(one);
        double[] otherLow = tree.low(other);
        double[] otherHigh = tree.high(other);
        for (int column = 0; column < low.length; column++) {
            double gap = Math.max(0, Math.max(otherLow[column] - high[column], low[column] - otherHigh[column]));
            sum += gap * gap;
        }
        return sum;
    }

    /** Whether all points of the one are near all of the other. */
    boolean isWhole(int one, int other) {
        double sum = 0;
        double[] low = tree.low(one);
        double[] high = tree.high(one);
        double[] otherLow = tree.low(other);
        double[] otherHigh = tree.high(other);
        for (int column = 0; column < low.length; column++) {
            double most = Math.max(otherHigh[column] - low[column], high[column] - otherLow[column]);
            sum += most * most;
        }
        return sum <= reach;
    }

    /** Goes to one point, for {@link #isNear} and {@link #look}. */
    void goTo(int leaf, int place) {
        double[][] points = tree.leaf(leaf);
        for (int column = 0; column < point.length; column++) {
            point[column] = points[column][place];
        }
    }

    /** Whether a node's box is near the point. */
    boolean isNear(int node) {
        double sum = 0;
        double[] low = tree.low(node);
        double[] high = tree.high(node);
        for (int column = 0; column < point.length; column++) {
            double gap = Math.max(0, Math.max(low[column] - point[column], point[column] - high[column]));
            sum += gap * gap;
        }
        return sum <= reach;
    }

    /** Measures a leaf's points from the point, for {@link #isWithin} and {@link #countWithin}. */
    void look(int leaf) {
        Euclid.squared(tree.leaf(leaf), point, squares);
    }

    /** Whether one of the leaf's points is near. */
    boolean isWithin(int place) {
        return squares[place] <= reach;
    }

    /** How many of the leaf's points are near. */
    int countWithin() {
        int within = 0;
        for (int i = 0; i < Dbscan.LEAF_SIZE; i++) {
            within += squares[i] <= reach ? 1 : 0;
        }
        return within;
    }
}
