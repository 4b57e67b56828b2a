package io.segue.learn.predict.tree;

import java.util.List;

/**
 * Trees laid out for speed: all nodes in one array, the children of a node next to each other, so that going down is adding 0
 * or 1. Rows and thresholds are compared as floats, as XGBoost does, in whole numbers of the same order, so that no step
 * depends on a branch: four trees are gone down at once, each as deep as the deepest of them, and a leaf leads to itself. The
 * leaves are added up as floats in the order of the trees, so the margin is XGBoost's bit by bit.
 */
public final class FlatTrees {
    /** Ints of a node: where in the row, the threshold, the first child, the leaf's value as bits. */
    static final int STRIDE = 4;

    private static final int MAX_DEPTH = 256;
    private static final int AT_ONCE = 4;
    private static final int NEVER_RIGHT = Integer.MAX_VALUE;
    private static final int ALWAYS_RIGHT = Integer.MAX_VALUE - 1;
    private static final int ALWAYS_LEFT = Integer.MIN_VALUE;

    final int columns;
    final float base;
    final int[] nodes;
    final int[] roots;
    final float[] cover;
    private final int[] depths;

    private FlatTrees(int columns, float base, TreeLayout layout) {
        this.columns = columns;
        this.base = base;
        this.nodes = layout.nodes();
        this.roots = layout.roots();
        this.cover = layout.cover();
        this.depths = layout.depths(AT_ONCE);
    }

    static FlatTrees of(int columns, float base, List<RawTree> trees) {
        TreeLayout layout = TreeLayout.of(columns, trees);
        if (layout.deepest() > MAX_DEPTH) {
            throw Ubjson.damaged("expected trees of depth " + MAX_DEPTH + " at most, but got " + layout.deepest());
        }
        return new FlatTrees(columns, base, layout);
    }

    /** How many features a row has. */
    public int columns() {
        return columns;
    }

    public int trees() {
        return roots.length;
    }

    /**
     * The log odds of class 1.
     *
     * @param row {@code NaN} where nothing is known
     */
    public double margin(double[] row) {
        if (row.length != columns) {
            throw new IllegalArgumentException("expected " + columns + " features, but got " + row.length);
        }
        int[] keys = keys(row);
        float sum = base;
        int tree = 0;
        for (; tree + AT_ONCE <= roots.length; tree += AT_ONCE) {
            int a = roots[tree];
            int b = roots[tree + 1];
            int c = roots[tree + 2];
            int d = roots[tree + 3];
            for (int level = depths[tree / AT_ONCE]; level > 0; level--) {
                a = next(a, keys);
                b = next(b, keys);
                c = next(c, keys);
                d = next(d, keys);
            }
            sum += value(a);
            sum += value(b);
            sum += value(c);
            sum += value(d);
        }
        for (; tree < roots.length; tree++) {
            int node = roots[tree];
            for (int level = depths[tree / AT_ONCE]; level > 0; level--) {
                node = next(node, keys);
            }
            sum += value(node);
        }
        return sum;
    }

    /** The same row twice: what is missing goes left in the first half and right in the second. */
    int[] keys(double[] row) {
        int[] keys = new int[2 * columns];
        for (int i = 0; i < columns; i++) {
            float value = (float) row[i];
            boolean missing = Float.isNaN(value);
            int key = key(value);
            keys[i] = missing ? ALWAYS_LEFT : key;
            keys[columns + i] = missing ? ALWAYS_RIGHT : key;
        }
        return keys;
    }

    /** A whole number for each float, in the same order; 0 and −0 are one. */
    static int key(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    /** The threshold of a leaf: no key is as large. */
    static int leafKey() {
        return NEVER_RIGHT;
    }

    int next(int node, int[] keys) {
        long below = (long) keys[nodes[node]] - nodes[node + 1];
        int right = (int) (~below >>> 63);
        return nodes[node + 2] + right * STRIDE;
    }

    float value(int node) {
        return Float.intBitsToFloat(nodes[node + 3]);
    }

    boolean isLeaf(int node) {
        return nodes[node + 2] == node;
    }
}
