package io.segue.learn.cluster.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The top of a tree, laid out for drawing. Leaves stand side by side at 0, 1, 2 …; each bracket joins two of what is below
 * it, so that no two brackets cross.
 *
 * @param leaves from left to right; each a row or a whole cluster
 * @param brackets by height, the lowest first
 */
public record Dendrogram(List<Leaf> leaves, List<Bracket> brackets) {
    /** Brackets that can be asked for: more cannot be told apart in a chart. */
    public static final int BRACKETS_MAX = 1_000;

    public Dendrogram {
        leaves = List.copyOf(leaves);
        brackets = List.copyOf(brackets);
    }

    /**
     * What stands at the foot.
     *
     * @param node in the tree
     * @param size how many rows
     * @param height at which its rows came together; 0 for a single row
     */
    public record Leaf(int node, int size, double height) {}

    /**
     * One merge: from ({@code left}, {@code leftFoot}) up to {@code height}, across, and down to ({@code right},
     * {@code rightFoot}).
     *
     * @param left across, between the leaves below it
     * @param size how many rows are below it
     */
    public record Bracket(double left, double right, double leftFoot, double rightFoot, double height, int size) {}

    /**
     * The last merges of a tree.
     *
     * @param merges how many at most, from 1 to {@link #BRACKETS_MAX}
     */
    public static Dendrogram of(MergeTree tree, int merges) {
        if (merges < 1 || merges > BRACKETS_MAX) {
            throw new IllegalArgumentException("expected from 1 to " + BRACKETS_MAX + " merges, but got " + merges);
        }
        int all = tree.rows() - 1;
        int first = Math.max(0, all - merges);
        double[] across = new double[2 * tree.rows() - 1];
        List<Leaf> leaves = leaves(tree, first, across);
        List<Bracket> brackets = new ArrayList<>();
        for (int merge = first; merge < all; merge++) {
            int left = tree.left()[merge];
            int right = tree.right()[merge];
            across[tree.rows() + merge] = (across[left] + across[right]) / 2;
            brackets.add(new Bracket(
                    across[left],
                    across[right],
                    tree.height(left),
                    tree.height(right),
                    tree.heights()[merge],
                    tree.sizes()[merge]));
        }
        return new Dendrogram(leaves, brackets);
    }

    private static List<Leaf> leaves(MergeTree tree, int firstMerge, double[] across) {
        List<Leaf> leaves = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(2 * tree.rows() - 2);
        while (!open.isEmpty()) {
            int node = open.pop();
            int merge = node - tree.rows();
            if (merge < firstMerge) {
                across[node] = leaves.size();
                leaves.add(new Leaf(node, tree.size(node), tree.height(node)));
            } else {
                open.push(tree.right()[merge]);
                open.push(tree.left()[merge]);
            }
        }
        return leaves;
    }
}
