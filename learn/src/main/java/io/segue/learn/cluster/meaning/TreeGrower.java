package io.segue.learn.cluster.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small decision tree, cluster against rest, level by level: each level is one pass over the rows of each column. */
final class TreeGrower {
    private TreeGrower() {}

    /**
     * @param in for each row whether it is in the cluster
     * @param leastRows of a leaf, at least 1
     */
    static TreeNode grow(Ordered rows, boolean[] in, int depth, int leastRows) {
        var root = new TreeNode();
        TreeNode[] nodes = new TreeNode[in.length];
        Arrays.fill(nodes, root);
        for (boolean isIn : in) {
            root.count(isIn);
        }
        root.isOpen = !root.isPure();
        List<TreeNode> open = root.isOpen ? List.of(root) : List.of();
        for (int level = 0; level < depth && !open.isEmpty(); level++) {
            ask(rows, in, nodes, open, leastRows);
            open = divide(rows, in, nodes, open);
        }
        return root;
    }

    private static void ask(Ordered rows, boolean[] in, TreeNode[] nodes, List<TreeNode> open, int leastRows) {
        for (int column = 0; column < rows.orders().size(); column++) {
            open.forEach(TreeNode::startColumn);
            for (int row : rows.orders().get(column)) {
                if (nodes[row].isOpen) {
                    nodes[row].see(column, rows.values().get(row, column), in[row], leastRows);
                }
            }
        }
    }

    private static List<TreeNode> divide(Ordered rows, boolean[] in, TreeNode[] nodes, List<TreeNode> open) {
        List<TreeNode> next = new ArrayList<>();
        for (TreeNode node : open) {
            node.isOpen = false;
            if (node.column >= 0) {
                node.low = new TreeNode();
                node.high = new TreeNode();
                next.add(node.low);
                next.add(node.high);
            }
        }
        for (int row = 0; row < nodes.length; row++) {
            TreeNode node = nodes[row];
            if (node.low != null && node.high != null) {
                nodes[row] = rows.values().get(row, node.column) <= node.below ? node.low : node.high;
                nodes[row].count(in[row]);
            }
        }
        next.removeIf(TreeNode::isPure);
        next.forEach(it -> it.isOpen = true);
        return next;
    }
}
