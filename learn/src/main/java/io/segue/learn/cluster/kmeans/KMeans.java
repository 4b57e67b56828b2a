package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * K-Means: clusters around means, by exact Lloyd iterations from several starts, of which the one with the least inertia
 * wins. Columns count as they are: scale them first.
 *
 * @param clusters from 1 to {@link #CLUSTERS_MAX}
 * @param starts from 1 to {@link #STARTS_MAX}; one alone can end 20 % above the best
 * @param iterationsMax of each start, at least 1
 * @param tolerance a run ends when the squared moves of all centres sum up to no more than this times the mean variance of
 *     the columns, as in scikit-learn; with 0 it ends when no row changes its cluster
 */
public record KMeans(int clusters, int starts, int iterationsMax, double tolerance) implements Clusterer {
    public static final int CLUSTERS_MAX = 1_000;
    public static final int STARTS_MAX = 1_000;
    public static final int STARTS = 10;
    public static final int ITERATIONS_MAX = 300;
    public static final double TOLERANCE = 1e-4;

    public KMeans {
        require(clusters >= 1 && clusters <= CLUSTERS_MAX, "1 to " + CLUSTERS_MAX + " clusters", clusters);
        require(starts >= 1 && starts <= STARTS_MAX, "1 to " + STARTS_MAX + " starts", starts);
        require(iterationsMax >= 1, "at least 1 iteration", iterationsMax);
        require(tolerance >= 0, "a tolerance of at least 0", tolerance);
    }

    private static void require(boolean holds, String expected, Number got) {
        if (!holds) {
            throw new IllegalArgumentException("expected " + expected + ", but got " + got);
        }
    }

    /** Ten starts, at most 300 iterations each, tolerance 1e-4. */
    public static KMeans of(int clusters) {
        return new KMeans(clusters, STARTS, ITERATIONS_MAX, TOLERANCE);
    }

    public KMeans withStarts(int number) {
        return new KMeans(clusters, number, iterationsMax, tolerance);
    }

    public KMeans withIterationsMax(int number) {
        return new KMeans(clusters, starts, number, tolerance);
    }

    public KMeans withTolerance(double value) {
        return new KMeans(clusters, starts, iterationsMax, value);
    }

    /**
     * @param watcher called between starts
     * @throws io.segue.learn.data.DataException as {@link ClusterInput#check} does
     */
    public KMeansResult fit(Features features, long seed, Watcher watcher) {
        ClusterInput.check(features, clusters);
        return fit(features.values(), seed, watcher);
    }

    /**
     * The same for rows without names. With fewer different rows than clusters some clusters stay empty.
     *
     * @param rows at least one, finite
     */
    public KMeansResult fit(Matrix rows, long seed, Watcher watcher) {
        double limit = limit(rows);
        Blocks blocks = new Blocks(rows);
        List<KMeansResult> results = new ArrayList<>();
        int together = rows.rows() <= Blocks.CHUNK_ROWS ? starts : 1;
        for (int done = 0; done < starts; done += together) {
            watcher.at("k-means starts", done, starts);
            int first = done;
            results.addAll(Parallel.map(together, i -> start(blocks, limit, Seeds.child(seed, first + i))));
        }
        watcher.at("k-means starts", starts, starts);
        return results.stream()
                .min(Comparator.comparingDouble(KMeansResult::inertia))
                .orElseThrow();
    }

    private KMeansResult start(Blocks blocks, double limit, long seed) {
        double[][] centres = new GreedySeeding(blocks, Seeds.random(seed)).choose(clusters);
        return new Lloyd(blocks.matrix(), centres).run(iterationsMax, limit);
    }

    /**
     * One run from centres that are given, such as those of last week.
     *
     * @param rows at least one, finite
     * @param centres a row for each cluster
     */
    public KMeansResult fitFrom(Matrix rows, Centres centres) {
        require(centres.clusters() == clusters, clusters + " centres", centres.clusters());
        require(
                centres.values().columns() == rows.columns(),
                "centres of " + rows.columns() + " columns",
                centres.values().columns());
        return new Lloyd(rows, centres.toArrays()).run(iterationsMax, limit(rows));
    }

    private double limit(Matrix rows) {
        double variance = Variance.mean(rows);
        require(
                Double.isFinite(variance),
                "finite values up to " + ClusterInput.VALUE_MAX + ", whose mean variance is finite,",
                variance);
        return tolerance * variance;
    }

    @Override
    public int[] labels(Matrix rows, long seed) {
        return fit(rows, seed, Watcher.NOBODY).labels();
    }
}
