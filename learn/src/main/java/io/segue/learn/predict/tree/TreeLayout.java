package io.segue.learn.predict.tree;

import java.util.Arrays;
import java.util.List;

/**
 * All nodes of all trees in one array, each tree level by level.
 *
 * @param nodes {@link FlatTrees#STRIDE} ints each
 * @param roots where each tree begins in {@code nodes}
 * @param cover for each node the weight of the training rows that came by
 * @param treeDepths how many steps the longest way down has
 */
record TreeLayout(int[] nodes, int[] roots, float[] cover, int[] treeDepths) {
    private static final int STRIDE = FlatTrees.STRIDE;

    static TreeLayout of(int columns, List<RawTree> trees) {
        int size = trees.stream().mapToInt(RawTree::size).sum();
        TreeLayout layout = new TreeLayout(
                new int[Math.multiplyExact(size, STRIDE)],
                new int[trees.size()],
                new float[size],
                new int[trees.size()]);
        int start = 0;
        for (int i = 0; i < trees.size(); i++) {
            layout.roots[i] = start * STRIDE;
            start = layout.place(trees.get(i), i, columns, start);
        }
        return layout;
    }

    /** Level by level, so that the two children of a node are neighbours. */
    private int place(RawTree tree, int index, int columns, int start) {
        int[] queue = new int[tree.size()];
        int[] depth = new int[tree.size()];
        int end = 1;
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            int slot = (start + at) * STRIDE;
            cover[start + at] = tree.cover()[node];
            treeDepths[index] = depth[at];
            if (tree.isLeaf(node)) {
                nodes[slot + 1] = FlatTrees.leafKey();
                nodes[slot + 2] = slot;
                nodes[slot + 3] = Float.floatToRawIntBits(tree.thresholds()[node]);
                continue;
            }
            nodes[slot] = tree.features()[node] + (tree.defaultLeft()[node] == 1 ? 0 : columns);
            nodes[slot + 1] = FlatTrees.key(tree.thresholds()[node]);
            nodes[slot + 2] = (start + end) * STRIDE;
            depth[end] = depth[at] + 1;
            queue[end++] = tree.left()[node];
            depth[end] = depth[at] + 1;
            queue[end++] = tree.right()[node];
        }
        return start + end;
    }

    int deepest() {
        return Arrays.stream(treeDepths).max().orElse(0);
    }

    /** For each group of trees, one after the other, the depth of the deepest. */
    int[] depths(int groupSize) {
        int[] deepest = new int[(treeDepths.length + groupSize - 1) / groupSize];
        for (int i = 0; i < treeDepths.length; i++) {
            deepest[i / groupSize] = Math.max(deepest[i / groupSize], treeDepths[i]);
        }
        return deepest;
    }
}
