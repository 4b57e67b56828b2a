package io.segue.learn.cluster.space;

import io.segue.learn.data.Matrix;
import java.util.Arrays;

/**
 * Points cut in halves at the median of the widest column, again and again, down to leaves (Bentley, 1975; Friedman,
 * Bentley and Finkel, 1977). All leaves but the last are full. A leaf's points stand column by column, so that one loop
 * over a leaf is a few vector instructions; each node knows the box around its points.
 *
 * <p>Nodes are numbered from the root, 0, so that a node's left child is the next number. A position is a place in the
 * order of the leaves: {@code leaf · leafSize + place}.
 */
public final class KdTree {
    private final int rows;
    private final int columns;
    private final int leafSize;
    private final int[] order;
    private final double[][][] leaves;

    private final int[] rights;
    private final int[] firstLeaves;
    private final int[] lastLeaves;
    private final double[][] lows;
    private final double[][] highs;

    /** @param values finite, at least one row and column */
    public KdTree(Matrix values, int leafSize) {
        this.rows = values.rows();
        this.columns = values.columns();
        this.leafSize = leafSize;
        this.order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
        int count = (rows + leafSize - 1) / leafSize;
        this.leaves = new double[count][columns][leafSize];
        int nodes = 2 * count - 1;
        this.rights = new int[nodes];
        this.firstLeaves = new int[nodes];
        this.lastLeaves = new int[nodes];
        this.lows = new double[nodes][columns];
        this.highs = new double[nodes][columns];
        build(values, 0, 0, count);
    }

    /** @return the number after the last one given */
    private int build(Matrix values, int node, int fromLeaf, int toLeaf) {
        int from = fromLeaf * leafSize;
        int to = Math.min(rows, toLeaf * leafSize);
        firstLeaves[node] = fromLeaf;
        lastLeaves[node] = toLeaf - 1;
        box(values, node, from, to);
        if (toLeaf - fromLeaf == 1) {
            fill(values, fromLeaf, from, to);
            return node + 1;
        }
        int middle = (fromLeaf + toLeaf + 1) / 2;
        Selection.select(order, from, to, middle * leafSize, values, widest(node));
        int right = build(values, node + 1, fromLeaf, middle);
        rights[node] = right;
        return build(values, right, middle, toLeaf);
    }

    private void box(Matrix values, int node, int from, int to) {
        double[] all = values.values();
        double[] low = lows[node];
        double[] high = highs[node];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int i = from; i < to; i++) {
            int start = order[i] * columns;
            for (int column = 0; column < columns; column++) {
                double value = all[start + column];
                low[column] = Math.min(low[column], value);
                high[column] = Math.max(high[column], value);
            }
        }
    }

    private int widest(int node) {
        int widest = 0;
        for (int column = 1; column < columns; column++) {
            if (highs[node][column] - lows[node][column] > highs[node][widest] - lows[node][widest]) {
                widest = column;
            }
        }
        return widest;
    }

    private void fill(Matrix values, int leaf, int from, int to) {
        for (int column = 0; column < columns; column++) {
            double[] places = leaves[leaf][column];
            for (int i = from; i < to; i++) {
                places[i - from] = values.get(order[i], column);
            }
            Arrays.fill(places, to - from, leafSize, Double.POSITIVE_INFINITY);
        }
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int leaves() {
        return leaves.length;
    }

    /** The row at a position. */
    public int row(int position) {
        return order[position];
    }

    /** For each column the points of a leaf; infinite behind the last. Not to be written to. */
    public double[][] leaf(int leaf) {
        return leaves[leaf];
    }

    /** How many points a leaf has. */
    public int size(int leaf) {
        return Math.min(rows - leaf * leafSize, leafSize);
    }

    public boolean isLeaf(int node) {
        return firstLeaves[node] == lastLeaves[node];
    }

    public int left(int node) {
        return node + 1;
    }

    public int right(int node) {
        return rights[node];
    }

    /** The first leaf below a node. */
    public int firstLeaf(int node) {
        return firstLeaves[node];
    }

    /** The last leaf below a node. */
    public int lastLeaf(int node) {
        return lastLeaves[node];
    }

    /** The smallest values below a node, by column. Not to be written to. */
    public double[] low(int node) {
        return lows[node];
    }

    /** The largest values below a node, by column. Not to be written to. */
    public double[] high(int node) {
        return highs[node];
    }
}
