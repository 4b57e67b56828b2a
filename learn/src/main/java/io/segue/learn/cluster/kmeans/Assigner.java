package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.work.Parallel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives each row the nearest centre, the first among equals. Remembers for each row how far its centre is at most and how
 * far all others are at least; a row is looked at only when these do not settle it. When that is so for many rows of a
 * block, the whole block is measured with vector instructions, else each of them by itself.
 */
final class Assigner {
    /** Bounds add up rounding errors over iterations; they must settle a row by more than that. */
    private static final double SLACK = 1 + 1e-9;

    /** From this share of unsettled rows on, one in so many, a whole block costs less. */
    private static final int WHOLE_BLOCK = 8;

    private final Blocks blocks;
    private final ClusterSums sums;
    private final int[] labels;
    private final double[] upper;
    private final double[] lower;

    /** @param labels written to; −1 before the first time */
    Assigner(Blocks blocks, ClusterSums sums, int[] labels) {
        this.blocks = blocks;
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
            for (int block = from / Blocks.ROWS; block * Blocks.ROWS < to; block++) {
                task.assign(block);
            }
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
        private final double[][] squares;
        private final double[] best = new double[Blocks.ROWS];
        private final double[] second = new double[Blocks.ROWS];
        private final int[] open = new int[Blocks.ROWS + 1];
        private int changed;

        Task(int chunk, double[][] centres, Bounds bounds) {
            this.chunk = chunk;
            this.centres = centres;
            this.bounds = bounds;
            squares = new double[centres.length][Blocks.ROWS];
        }

        void assign(int block) {
            int from = block * Blocks.ROWS;
            int count = blocks.rowsOf(block);
            if (labels[from] < 0) {
                measure(block, from, count);
                return;
            }
            int unsettled = loosen(from, count);
            if (unsettled * WHOLE_BLOCK > count) {
                measure(block, from, count);
                return;
            }
            for (int i = 0; i < unsettled; i++) {
                measureOne(open[i]);
            }
        }

        /** Brings the bounds up to date and collects the rows that they leave open. */
        private int loosen(int from, int count) {
            double[] moved = bounds.moved();
            double[] others = bounds.others();
            double[] half = bounds.half();
            int unsettled = 0;
            for (int row = from; row < from + count; row++) {
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

        private void measure(int block, int from, int count) {
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            Arrays.fill(second, Double.POSITIVE_INFINITY);
            double[][] columns = blocks.get(block);
            for (int cluster = 0; cluster < centres.length; cluster++) {
                Euclid.squared(columns, centres[cluster], squares[cluster]);
                keepTwo(squares[cluster]);
            }
            for (int i = 0; i < count; i++) {
                int label = labels[from + i];
                boolean same = label >= 0 && squares[label][i] == best[i] && best[i] < second[i];
                if (!same) {
                    label(from + i, first(i));
                }
            }
            roots(best);
            roots(second);
            System.arraycopy(best, 0, upper, from, count);
            System.arraycopy(second, 0, lower, from, count);
        }

        private void keepTwo(double[] square) {
            for (int i = 0; i < square.length; i++) {
                double distance = square[i];
                double nearest = best[i];
                second[i] = Math.min(second[i], Math.max(nearest, distance));
                best[i] = Math.min(nearest, distance);
            }
        }

        private int first(int i) {
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

        private void measureOne(int row) {
            double[] values = blocks.matrix().values();
            int start = row * blocks.columns();
            int label = labels[row];
            double own = Math.sqrt(Euclid.squared(values, start, centres[label]));
            upper[row] = own;
            if (own * SLACK < Math.max(lower[row], bounds.half()[label])) {
                return;
            }
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            double next = Double.POSITIVE_INFINITY;
            for (int cluster = 0; cluster < centres.length; cluster++) {
                double square = Euclid.squared(values, start, centres[cluster]);
                if (square < least) {
                    next = least;
                    least = square;
                    nearest = cluster;
                } else {
                    next = Math.min(next, square);
                }
            }
            upper[row] = Math.sqrt(least);
            lower[row] = Math.sqrt(next);
            label(row, nearest);
        }

        private static void roots(double[] squares) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] = Math.sqrt(squares[i]);
            }
        }
    }
}
