package io.segue.learn.cluster.tree;

/** Which node of a tree is at the top of which row so far: union-find with halved paths. */
final class Nodes {
    private final int[] parents;

    Nodes(int rows) {
        parents = new int[Math.max(1, 2 * rows - 1)];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = node;
        }
    }

    int top(int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    void join(int one, int other, int union) {
        parents[one] = union;
        parents[other] = union;
    }
}
