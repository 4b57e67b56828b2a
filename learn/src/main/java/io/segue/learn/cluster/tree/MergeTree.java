package io.segue.learn.cluster.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How rows came together, as SciPy's {@code linkage} says it: nodes below {@code rows} are rows, node {@code rows + i} is
 * the union made by merge {@code i}. The arrays are not to be written to.
 *
 * @param left for each of the {@code rows − 1} merges the node with the smaller number
 * @param right the other node
 * @param heights how far apart the two were, never falling
 * @param sizes how many rows the union has
 */
public record MergeTree(int rows, int[] left, int[] right, double[] heights, int[] sizes) {
    public MergeTree {
        int merges = rows - 1;
        if (rows < 1
                || left.length != merges
                || right.length != merges
                || heights.length != merges
                || sizes.length != merges) {
            throw new IllegalArgumentException("expected one merge fewer than the " + rows + " rows, but got "
                    + left.length + ", " + right.length + ", " + heights.length + " and " + sizes.length);
        }
    }

    /**
     * Cuts into {@code k} clusters.
     *
     * @param k from 1 to {@code rows}
     * @return for each row its cluster; clusters are numbered from 0 by their first rows
     */
    public int[] cut(int k) {
        return numbered(tops(k));
    }

    /**
     * Cuts at a height: merges up to and including it are made.
     *
     * @return as {@link #cut}
     */
    public int[] cutAt(double height) {
        return cut(clustersAt(height));
    }

    /** How many clusters are left when all merges up to and including a height are made. */
    public int clustersAt(double height) {
        int made = 0;
        while (made < heights.length && heights[made] <= height) {
            made++;
        }
        return rows - made;
    }

    /** How high the cluster of a node is: 0 for a row. */
    public double height(int node) {
        return node < rows ? 0 : heights[node - rows];
    }

    /** How many rows are below a node. */
    public int size(int node) {
        return node < rows ? 1 : sizes[node - rows];
    }

    /**
     * Clusters below clusters.
     *
     * @param counts how many clusters at each level, growing
     * @return the clusters of the first level, each with those of the next inside, in the order of their labels
     */
    public List<Branch> branches(int... counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("expected at least one number of clusters, but got none");
        }
        for (int level = 1; level < counts.length; level++) {
            if (counts[level] <= counts[level - 1]) {
                throw new IllegalArgumentException(
                        "expected growing numbers of clusters, but got " + Arrays.toString(counts));
            }
        }
        List<Branch> below = List.of();
        int[] labelsBelow = {};
        for (int level = counts.length - 1; level >= 0; level--) {
            int[] tops = tops(counts[level]);
            int[] labels = numbered(tops);
            below = level(counts[level], tops, labels, below, labelsBelow);
            labelsBelow = labels;
        }
        return below;
    }

    private List<Branch> level(int k, int[] tops, int[] labels, List<Branch> below, int[] labelsBelow) {
        List<List<Branch>> parts = new ArrayList<>();
        int[] nodes = new int[k];
        for (int label = 0; label < k; label++) {
            parts.add(new ArrayList<>());
        }
        int seenBelow = 0;
        for (int row = 0; row < rows; row++) {
            nodes[labels[row]] = tops[row];
            if (!below.isEmpty() && labelsBelow[row] == seenBelow) {
                parts.get(labels[row]).add(below.get(seenBelow++));
            }
        }
        List<Branch> branches = new ArrayList<>();
        for (int label = 0; label < k; label++) {
            branches.add(new Branch(label, nodes[label], size(nodes[label]), height(nodes[label]), parts.get(label)));
        }
        return branches;
    }

    /** For each row the node above it when {@code k} clusters are left. */
    private int[] tops(int k) {
        if (k < 1 || k > rows) {
            throw new IllegalArgumentException("expected from 1 to " + rows + " clusters, but got " + k);
        }
        var nodes = new Nodes(rows);
        for (int merge = 0; merge < rows - k; merge++) {
            nodes.join(left[merge], right[merge], rows + merge);
        }
        int[] tops = new int[rows];
        for (int row = 0; row < rows; row++) {
            tops[row] = nodes.top(row);
        }
        return tops;
    }

    private int[] numbered(int[] tops) {
        int[] numbers = new int[2 * rows - 1];
        Arrays.fill(numbers, -1);
        int[] labels = new int[rows];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            if (numbers[tops[row]] < 0) {
                numbers[tops[row]] = next++;
            }
            labels[row] = numbers[tops[row]];
        }
        return labels;
    }
}
