package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Gives each row the nearest centre, the first among equals. Remembers for each row by how much its centre is nearer than
 * all others; a row is looked at only when the centres can have moved by more. Such rows are gathered into blocks, wherever
 * in a chunk they are, and measured with vector instructions.
 */
final class Assigner {
    /** Distances and their sums are rounded; a row must be settled by more than that. */
    private static final double SLACK = 1 + 1e-9;

    private final Matrix rows;
    private final ClusterSums sums;
    private final int[] labels;
    private final Drift drift;
    /** For each row the {@link Drift} at which somebody else may be as near as its centre, at the earliest. */
    private final double[] limits;
    /** Kept from chunk to chunk and from time to time: memory that is new each time takes a quarter of the whole run. */
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param drift of the centres
     * @param labels written to; −1 before the first time
     */
    Assigner(Matrix rows, ClusterSums sums, Drift drift, int[] labels) {
        this.rows = rows;
        this.sums = sums;
        this.labels = labels;
        this.drift = drift;
        limits = new double[labels.length];
    }

    /**
     * @param centres after all moves that are in the drift
     * @return how many rows changed their cluster
     */
    int assign(double[][] centres) {
        int[] changed = new int[Parallel.count(labels.length, Blocks.CHUNK_ROWS)];
        Parallel.chunks(labels.length, Blocks.CHUNK_ROWS, (chunk, from, to) -> {
            Worker worker = Objects.requireNonNullElseGet(idle.poll(), () -> new Worker(centres.length));
            changed[chunk] = worker.assign(chunk, centres, from, to);
            idle.add(worker);
        });
        return IntStream.of(changed).sum();
    }

    /** Puts a row into a cluster, wherever that is. */
    void place(int row, int cluster) {
        labels[row] = cluster;
        limits[row] = Double.NEGATIVE_INFINITY;
    }

    /** Works on one chunk of rows after another, with what it needs to write on. */
    private final class Worker {
        /** The rows that are open, and one place more, so that a row can be written before it is known to be. */
        private final int[] open = new int[Blocks.CHUNK_ROWS + 1];
        /** Of the rows that are measured together: their columns, and their squared distances to each centre. */
        private final double[][] block;

        private final double[][] squares;
        private final double[] best = new double[Blocks.ROWS];
        private final double[] second = new double[Blocks.ROWS];
        private final double[] leads = new double[Blocks.ROWS];

        private int chunk;
        private double[][] centres = {};
        private int changed;

        Worker(int clusters) {
            block = new double[rows.columns()][Blocks.ROWS];
            squares = new double[clusters][Blocks.ROWS];
        }

        /** @return how many rows changed their cluster */
        int assign(int ofChunk, double[][] toCentres, int from, int to) {
            chunk = ofChunk;
            centres = toCentres;
            changed = 0;
            int unsettled = labels[from] < 0 ? all(from, to) : unsettled(from, to);
            for (int first = 0; first < unsettled; first += Blocks.ROWS) {
                measure(first, Math.min(Blocks.ROWS, unsettled - first));
            }
            return changed;
        }

        private int all(int from, int to) {
            Arrays.setAll(open, i -> from + i);
            return to - from;
        }

        /** Collects the rows whose lead may be used up. */
        private int unsettled(int from, int to) {
            double[] total = drift.total();
            int unsettled = 0;
            for (int row = from; row < to; row++) {
                open[unsettled] = row;
                unsettled += limits[row] <= total[labels[row]] * SLACK ? 1 : 0;
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
            leads();
            double[] total = drift.total();
            for (int i = 0; i < count; i++) {
                int row = open[first + i];
                limits[row] = leads[i] + total[labels[row]];
            }
        }

        private void gather(int first, int count) {
            double[] values = rows.values();
            int columns = block.length;
            int column = 0;
            for (; column + 3 < columns; column += 4) {
                double[] columnA = block[column];
                double[] columnB = block[column + 1];
                double[] columnC = block[column + 2];
                double[] columnD = block[column + 3];
                for (int i = 0; i < count; i++) {
                    int start = open[first + i] * columns + column;
                    columnA[i] = values[start];
                    columnB[i] = values[start + 1];
                    columnC[i] = values[start + 2];
                    columnD[i] = values[start + 3];
                }
            }
            for (; column < columns; column++) {
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

        private void leads() {
            for (int i = 0; i < leads.length; i++) {
                leads[i] = Math.sqrt(second[i]) - Math.sqrt(best[i]) * SLACK;
            }
        }
    }
}
