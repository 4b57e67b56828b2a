package io.segue.learn.cluster.tree;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Merges in the order in which the chain found them; then sorted by height and numbered as SciPy does. */
final class Draft {
    private final int rows;
    private final int[] ones;
    private final int[] others;
    private final double[] heights;
    private int count;

    Draft(int rows) {
        this.rows = rows;
        this.ones = new int[rows - 1];
        this.others = new int[rows - 1];
        this.heights = new double[rows - 1];
    }

    /** Joins the cluster of one row with that of another. */
    void add(int one, int other, double height) {
        ones[count] = one;
        others[count] = other;
        heights[count++] = height;
    }

    MergeTree tree() {
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> heights[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] left = new int[count];
        int[] right = new int[count];
        double[] sorted = new double[count];
        int[] sizes = new int[count];
        var nodes = new Nodes(rows);
        for (int merge = 0; merge < count; merge++) {
            int one = nodes.top(ones[order[merge]]);
            int other = nodes.top(others[order[merge]]);
            left[merge] = Math.min(one, other);
            right[merge] = Math.max(one, other);
            sorted[merge] = heights[order[merge]];
            sizes[merge] = size(one, sizes) + size(other, sizes);
            nodes.join(one, other, rows + merge);
        }
        return new MergeTree(rows, left, right, sorted, sizes);
    }

    private int size(int node, int[] sizes) {
        return node < rows ? 1 : sizes[node - rows];
    }
}
