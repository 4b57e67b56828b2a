package io.segue.learn.cluster.density;

import io.segue.learn.cluster.space.KdTree;
import java.util.Arrays;

/** How far the n-th neighbour is, for one thread: nearer boxes first, farther ones only as long as they can matter. */
final class NeighbourSearch {
    private final KdTree tree;
    private final double[] point;
    /** The smallest squares so far, growing. */
    private final double[] squares;

    private int found;

    NeighbourSearch(KdTree tree, int neighbours) {
        this.tree = tree;
        this.point = new double[tree.columns()];
        this.squares = new double[neighbours];
    }

    /** From the point at a position to its n-th neighbour, itself included. */
    double distance(int position) {
        double[][] leaf = tree.leaf(position / Dbscan.LEAF_SIZE);
        for (int column = 0; column < point.length; column++) {
            point[column] = leaf[column][position % Dbscan.LEAF_SIZE];
        }
        found = 0;
        visit(0);
        return Math.sqrt(squares[squares.length - 1]);
    }

    private void visit(int node) {
        if (tree.isLeaf(node)) {
            look(tree.firstLeaf(node));
            return;
        }
        double left = least(tree.left(node));
        double right = least(tree.right(node));
        boolean leftFirst = left <= right;
        if (matters(Math.min(left, right))) {
            visit(leftFirst ? tree.left(node) : tree.right(node));
        }
        if (matters(Math.max(left, right))) {
            visit(leftFirst ? tree.right(node) : tree.left(node));
        }
    }

    private boolean matters(double square) {
        return found < squares.length || square < squares[found - 1];
    }

    private double least(int node) {
        double sum = 0;
        double[] low = tree.low(node);
        double[] high = tree.high(node);
        for (int column = 0; column < point.length; column++) {
            double gap = Math.max(0, Math.max(low[column] - point[column], point[column] - high[column]));
            sum += gap * gap;
        }
        return sum;
    }

    private void look(int leaf) {
        double[][] points = tree.leaf(leaf);
        for (int place = 0; place < tree.size(leaf); place++) {
            double sum = 0;
            for (int column = 0; column < point.length; column++) {
                double difference = points[column][place] - point[column];
                sum += difference * difference;
            }
            if (matters(sum)) {
                insert(sum);
            }
        }
    }

    private void insert(double square) {
        int place = Arrays.binarySearch(squares, 0, found, square);
        place = place < 0 ? -place - 1 : place;
        int kept = Math.min(found, squares.length - 1);
        System.arraycopy(squares, place, squares, place + 1, kept - place);
        squares[place] = square;
        found = kept + 1;
    }
}
