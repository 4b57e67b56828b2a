package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import java.util.Arrays;

/**
 * One run of exact K-Means from given centres (Lloyd, 1982). Gives what the plain method gives, but leaves out rows whose
 * nearest centre cannot have changed ({@link Drift}), and changes sums only by the rows that moved.
 */
final class Lloyd {
    private final Matrix rows;
    private final ClusterSums sums;
    private final Drift drift;
    private final Assigner assigner;
    private final int[] labels;
    private double[][] centres;

    Lloyd(Matrix rows, double[][] start) {
        this.rows = rows;
        centres = start;
        labels = new int[rows.rows()];
        Arrays.fill(labels, -1);
        sums = new ClusterSums(rows, start.length, Parallel.count(rows.rows(), Blocks.CHUNK_ROWS));
        drift = new Drift(start.length);
        assigner = new Assigner(rows, sums, drift, labels);
    }

    /**
     * Until no row changes its cluster, or the centres move by no more than {@code tolerance}.
     *
     * @param tolerance of the sum of the squared moves of all centres
     */
    KMeansResult run(int iterationsMax, double tolerance) {
        boolean converged = false;
        int iterations = 0;
        while (!converged && iterations < iterationsMax) {
            iterations++;
            int changed = assigner.assign(centres) + reseedEmpty();
            double shift = moveCentres();
            converged = changed == 0 || shift <= tolerance;
        }
        addUpAfresh();
        moveCentres();
        assigner.assign(centres);
        Centres found = new Centres(Matrix.ofRows(centres));
        return new KMeansResult(found, labels, found.inertia(rows, labels), iterations, converged);
    }

    /** @return the sum of the squared moves of all centres */
    private double moveCentres() {
        double[][] before = centres;
        centres = sums.means(before);
        return drift.add(before, centres);
    }

    /** Sums that were changed row by row have rounding in them; the centres that are handed on have not. */
    private void addUpAfresh() {
        Parallel.chunks(rows.rows(), Blocks.CHUNK_ROWS, (chunk, from, to) -> {
            sums.clear(chunk);
            for (int row = from; row < to; row++) {
                sums.move(chunk, row, -1, labels[row]);
            }
        });
    }

    /**
     * An empty cluster gets the row that is farthest from its centre, the first among equals.
     *
     * @return how many got one
     */
    private int reseedEmpty() {
        int[] counts = sums.counts();
        int reseeded = 0;
        for (int cluster = 0; cluster < counts.length; cluster++) {
            if (counts[cluster] > 0) {
                continue;
            }
            int farthest = farthest(counts);
            if (farthest < 0) {
                break;
            }
            reseeded++;
            counts[labels[farthest]]--;
            counts[cluster]++;
            sums.move(farthest / Blocks.CHUNK_ROWS, farthest, labels[farthest], cluster);
            assigner.place(farthest, cluster);
        }
        return reseeded;
    }

    /** −1 when all rows lie on their centres. No cluster gives its only row away. */
    private int farthest(int[] counts) {
        int farthest = -1;
        double most = 0;
        for (int row = 0; row < labels.length; row++) {
            double square = Euclid.squared(rows.values(), row * rows.columns(), centres[labels[row]]);
            if (square > most && counts[labels[row]] > 1) {
                most = square;
                farthest = row;
            }
        }
        return farthest;
    }
}
