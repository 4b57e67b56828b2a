package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives each row the nearest centre, the first among equals. Remembers for each row how far its centre is at most and how
 * far all others are at least; a row is looked at only when these do not settle it. Such rows are gathered into blocks,
 * wherever in a chunk they are, and measured with vector instructions.
 */
final class Assigner {
    /** Bounds add up rounding errors over iterations; they must settle a row by more than that. */
    private static final double SLACK = 1 + 1e-9;

    private final Matrix rows;
    private final ClusterSums sums;
    private final int[] labels;
    private final double[] upper;
    private final double[] lower;

    /** @param labels written to; −1 before the first time */
    Assigner(Matrix rows, ClusterSums sums, int[] labels) {
        this.rows = rows;
        this.sums = sums;
        this.labels = labels;
        upper = new double[labels.length];
        lower = new double[labels.length];
    }

    /** @return how many rows changed their cluster */
    int assign(double[][] centres, Bounds bounds) {
        int[] changed = new int[Parallel.count(labels.length, Blocks.CHUNK_ROWS)];
        Parallel.chunks(labels.length, Blocks.CHUNK_ROWS, (chunk, from, to) -> {
            Task task = new Task(chunk, centres, bounds);
            task.assign(from, to);
            changed[chunk] = task.changed;
        });
        return IntStream.of(changed).sum();
    }

    /** Puts a row into a cluster, wherever that is. */
    void place(int row, int cluster) {
        labels[row] = cluster;
        upper[row] = Double.POSITIVE_INFINITY;
        lower[row] = 0;
    }

    /** One chunk of rows and what it needs to write on. */
    private final class Task {
        private final int chunk;
        private final double[][] centres;
        private final Bounds bounds;
        /** The rows that are open, and one place more, so that a row can be written before it is known to be. */
        private final int[] open = new int[Blocks.CHUNK_ROWS + 1];
        /** Of the rows that are measured together: their columns, and their squared distances to each centre. */
        private final double[][] block;

        private final double[][] squares;
        private final double[] best = new double[Blocks.ROWS];
        private final double[] second = new double[Blocks.ROWS];
        private int changed;

        Task(int chunk, double[][] centres, Bounds bounds) {
            this.chunk = chunk;
            this.centres = centres;
            this.bounds = bounds;
            block = new double[rows.columns()][Blocks.ROWS];
            squares = new double[centres.length][Blocks.ROWS];
        }

        void assign(int from, int to) {
            int unsettled = labels[from] < 0 ? all(from, to) : loosen(from, to);
            for (int first = 0; first < unsettled; first += Blocks.ROWS) {
                measure(first, Math.min(Blocks.ROWS, unsettled - first));
            }
        }

        private int all(int from, int to) {
            Arrays.setAll(open, i -> from + i);
            return to - from;
        }

        /** Brings the bounds up to date and collects the rows that they leave open. */
        private int loosen(int from, int to) {
            double[] moved = bounds.moved();
            double[] others = bounds.others();
            double[] half = bounds.half();
            int unsettled = 0;
            for (int row = from; row < to; row++) {
                int label = labels[row];
                double most = upper[row] + moved[label];
                double least = lower[row] - others[label];
                upper[row] = most;
                lower[row] = least;
                open[unsettled] = row;
                unsettled += most * SLACK >= Math.max(least, half[label]) ? 1 : 0;
            }
            return unsettled;
        }

        /** Settles the open rows from place {@code first} on. */
        private void measure(int first, int count) {
            gather(first, count);
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            Arrays.fill(second, Double.POSITIVE_INFINITY);
            for (int cluster = 0; cluster < centres.length; cluster++) {
                Euclid.squared(block, centres[cluster], squares[cluster]);
                keepTwo(squares[cluster]);
            }
            for (int i = 0; i < count; i++) {
                int row = open[first + i];
                int label = labels[row];
                boolean same = label >= 0 && squares[label][i] == best[i] && best[i] < second[i];
                if (!same) {
                    label(row, nearest(i));
                }
            }
            roots(best);
            roots(second);
            for (int i = 0; i < count; i++) {
                upper[open[first + i]] = best[i];
                lower[open[first + i]] = second[i];
            }
        }

        private void gather(int first, int count) {
            double[] values = rows.values();
            int columns = block.length;
            for (int column = 0; column < columns; column++) {
                double[] target = block[column];
                for (int i = 0; i < count; i++) {
                    target[i] = values[open[first + i] * columns + column];
                }
            }
        }

        private void keepTwo(double[] square) {
            for (int i = 0; i < square.length; i++) {
                double distance = square[i];
                double nearest = best[i];
                second[i] = Math.min(second[i], Math.max(nearest, distance));
                best[i] = Math.min(nearest, distance);
            }
        }

        private int nearest(int i) {
            int cluster = 0;
            while (squares[cluster][i] != best[i]) {
                cluster++;
            }
            return cluster;
        }

        private void label(int row, int cluster) {
            if (labels[row] != cluster) {
                sums.move(chunk, row, labels[row], cluster);
                labels[row] = cluster;
                changed++;
            }
        }

        private static void roots(double[] squares) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] = Math.sqrt(squares[i]);
            }
        }
    }
}
