package io.segue.learn.cluster.compare;

import java.util.Arrays;

/**
 * The Hungarian method: to each row a column of its own, so that the sum is the smallest (Kuhn, 1955; Munkres, 1957; here
 * by shortest augmenting paths with potentials, as Jonker and Volgenant, 1987). O(rows² · columns).
 */
final class Assignment {
    private final double[][] costs;
    private final double[] rowPotentials;
    /** One more than there are columns: the last is where a new row starts. */
    private final double[] columnPotentials;

    /** For each column the row it is given to, or −1. */
    private final int[] rowOf;

    private Assignment(double[][] costs, int columns) {
        this.costs = costs;
        this.rowPotentials = new double[costs.length];
        this.columnPotentials = new double[columns + 1];
        this.rowOf = new int[columns + 1];
        Arrays.fill(rowOf, -1);
    }

    /**
     * @param costs finite, of at least as many columns as rows
     * @return for each row its column
     */
    static int[] cheapest(double[][] costs) {
        if (costs.length == 0) {
            return new int[0];
        }
        int columns = costs[0].length;
        if (columns < costs.length) {
            throw new IllegalArgumentException(
                    "expected at least as many columns as rows, but got " + columns + " and " + costs.length);
        }
        var assignment = new Assignment(costs, columns);
        for (int row = 0; row < costs.length; row++) {
            assignment.add(row);
        }
        int[] columnOf = new int[costs.length];
        for (int column = 0; column < columns; column++) {
            if (assignment.rowOf[column] >= 0) {
                columnOf[assignment.rowOf[column]] = column;
            }
        }
        return columnOf;
    }

    /** Gives the row a column, moving others along the shortest path that ends at a free column. */
    private void add(int newRow) {
        int start = rowOf.length - 1;
        double[] distances = new double[start];
        int[] before = new int[start];
        boolean[] done = new boolean[start + 1];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        rowOf[start] = newRow;
        int column = start;
        while (rowOf[column] >= 0) {
            done[column] = true;
            int next = relax(column, distances, before, done);
            raise(distances[next], distances, done);
            column = next;
        }
        while (column != start) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
        rowOf[start] = -1;
    }

    /** Looks on from a column; returns the nearest one that is not done. */
    private int relax(int column, double[] distances, int[] before, boolean[] done) {
        int row = rowOf[column];
        int nearest = -1;
        for (int to = 0; to < distances.length; to++) {
            if (!done[to]) {
                double reduced = costs[row][to] - rowPotentials[row] - columnPotentials[to];
                if (reduced < distances[to]) {
                    distances[to] = reduced;
                    before[to] = column;
                }
                if (nearest < 0 || distances[to] < distances[nearest]) {
                    nearest = to;
                }
            }
        }
        return nearest;
    }

    private void raise(double by, double[] distances, boolean[] done) {
        for (int column = 0; column < done.length; column++) {
            if (done[column]) {
                rowPotentials[rowOf[column]] += by;
                columnPotentials[column] -= by;
            } else {
                distances[column] -= by;
            }
        }
    }
}
