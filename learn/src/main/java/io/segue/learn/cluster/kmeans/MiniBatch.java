package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * K-Means from small random batches (Sculley, "Web-scale k-means clustering", 2010): each row of a batch pulls its centre by
 * one over the number of rows that ever pulled it. Its inertia is a few per cent above that of {@link KMeans}.
 *
 * @param clusters from 1 to {@link KMeans#CLUSTERS_MAX}
 * @param batchRows drawn for one step, with replacement, at least 1
 * @param batchesMax at least 1; it ends earlier when {@link #PATIENCE} batches in a row bring no better smoothed inertia
 */
public record MiniBatch(int clusters, int batchRows, int batchesMax) implements Clusterer {
    public static final int BATCH_ROWS = 1_024;
    public static final int BATCHES_MAX = 1_000;
    public static final int PATIENCE = 10;

    /** Batches whose rows give the first centres, by {@link KMeans}. */
    private static final int SEEDING_BATCHES = 3;

    /** What a batch weighs in the smoothed inertia. */
    private static final double SMOOTHING = 0.2;

    public MiniBatch {
        if (clusters < 1 || clusters > KMeans.CLUSTERS_MAX || batchRows < 1 || batchesMax < 1) {
            throw new IllegalArgumentException("expected 1 to " + KMeans.CLUSTERS_MAX
                    + " clusters and at least 1 row and batch, but got " + clusters + ", " + batchRows + " and "
                    + batchesMax);
        }
    }

    /** At most 1,000 batches of 1,024 rows. */
    public static MiniBatch of(int clusters) {
        return new MiniBatch(clusters, BATCH_ROWS, BATCHES_MAX);
    }

    /**
     * The iterations of the result are batches.
     *
     * @param watcher called between batches
     * @throws io.segue.learn.data.DataException as {@link ClusterInput#check} does
     */
    public KMeansResult fit(Features features, long seed, Watcher watcher) {
        ClusterInput.check(features, clusters);
        return fit(features.values(), seed, watcher);
    }

    /** @param rows at least one, finite */
    public KMeansResult fit(Matrix rows, long seed, Watcher watcher) {
        UniformRandomProvider random = Seeds.random(seed);
        Matrix first = draw(rows, random, Math.max(clusters, SEEDING_BATCHES * batchRows));
        double[][] centres = KMeans.of(clusters)
                .fit(first, random.nextLong(), Watcher.NOBODY)
                .centres()
                .toArrays();
        long[] pulls = new long[clusters];
        double smoothed = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        int waited = 0;
        int batch = 0;
        while (batch < batchesMax && waited < PATIENCE) {
            watcher.at("k-means batches", batch, batchesMax);
            double inertia = pull(centres, pulls, draw(rows, random, batchRows));
            smoothed = batch == 0 ? inertia : smoothed + SMOOTHING * (inertia - smoothed);
            waited = smoothed < least ? 0 : waited + 1;
            least = Math.min(least, smoothed);
            batch++;
        }
        Centres found = new Centres(Matrix.ofRows(centres));
        int[] labels = found.nearest(rows);
        return new KMeansResult(found, labels, found.inertia(rows, labels), batch, waited == PATIENCE);
    }

    private static Matrix draw(Matrix rows, UniformRandomProvider random, int count) {
        int[] picked = new int[count];
        Arrays.setAll(picked, i -> random.nextInt(rows.rows()));
        return rows.pickRows(picked);
    }

    /** One step; a centre that no row ever pulled goes to the row of the batch that is farthest from its own. */
    private double pull(double[][] centres, long[] pulls, Matrix batch) {
        int[] labels = new Centres(Matrix.ofRows(centres)).nearest(batch);
        int columns = batch.columns();
        double inertia = 0;
        double farthest = 0;
        int outlier = -1;
        for (int row = 0; row < labels.length; row++) {
            double[] centre = centres[labels[row]];
            double square = Euclid.squared(batch.values(), row * columns, centre);
            inertia += square;
            outlier = square > farthest ? row : outlier;
            farthest = Math.max(farthest, square);
        }
        for (int row = 0; row < labels.length; row++) {
            double[] centre = centres[labels[row]];
            double step = 1.0 / ++pulls[labels[row]];
            for (int column = 0; column < columns; column++) {
                centre[column] += step * (batch.get(row, column) - centre[column]);
            }
        }
        for (int cluster = 0; cluster < centres.length && outlier >= 0; cluster++) {
            if (pulls[cluster] == 0) {
                centres[cluster] = batch.row(outlier);
                break;
            }
        }
        return inertia;
    }

    @Override
    public int[] labels(Matrix rows, long seed) {
        return fit(rows, seed, Watcher.NOBODY).labels();
    }
}
