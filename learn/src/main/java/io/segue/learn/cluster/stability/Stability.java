package io.segue.learn.cluster.stability;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.Verdict;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Whether clusters come again when the rows are drawn again (Hennig, "Cluster-wise assessment of cluster stability", 2007).
 * In each run as many rows as there are get drawn with replacement, each drawn row is taken once, and they are clustered.
 * Each original cluster, as far as it was drawn, is compared with the most similar new one: their Jaccard similarity is the
 * number of rows in both over the number of rows in either.
 *
 * @param clusters in the order of their labels
 * @param runs that were made
 */
public record Stability(List<ClusterStability> clusters, int runs) {
    public static final int RUNS = 50;
    public static final int RUNS_MAX = 1_000;

    /** Runs between two looks at the watcher. */
    private static final int WAVE = 4;

    public Stability {
        clusters = List.copyOf(clusters);
    }

    /**
     * @param labels what {@code again} made of the rows, or another clustering that it should find again
     * @param again how each sample is clustered. It must not add chance of its own: a K-Means with one start makes stable
     *     clusters look unstable, so leave it at its ten
     * @param runs 1 to {@link #RUNS_MAX}, such as {@link #RUNS}
     * @param watcher called between some runs
     */
    public static Stability of(Matrix rows, int[] labels, Clusterer again, int runs, long seed, Watcher watcher) {
        if (labels.length != rows.rows() || runs < 1 || runs > RUNS_MAX) {
            throw new IllegalArgumentException("expected " + rows.rows() + " labels and 1 to " + RUNS_MAX
                    + " runs, but got " + labels.length + " and " + runs);
        }
        List<double[]> matches = new ArrayList<>();
        for (int done = 0; done < runs; done += WAVE) {
            watcher.at("bootstrap", done, runs);
            int first = done;
            matches.addAll(Parallel.map(
                    Math.min(WAVE, runs - done), i -> run(rows, labels, again, Seeds.child(seed, first + i))));
        }
        watcher.at("bootstrap", runs, runs);
        List<ClusterStability> clusters = new ArrayList<>();
        for (int cluster = 0; cluster < clusters(labels); cluster++) {
            int label = cluster;
            int size = (int) Arrays.stream(labels).filter(it -> it == label).count();
            clusters.add(summary(label, size, matches));
        }
        return new Stability(clusters, runs);
    }

    /** The mean over the clusters, each weighing as many as it has rows; {@code NaN} when there are none. */
    public double jaccard() {
        double sum = 0;
        double rows = 0;
        for (ClusterStability each : clusters) {
            if (each.runs() > 0) {
                sum += each.rows() * each.jaccard();
                rows += each.rows();
            }
        }
        return sum / rows;
    }

    /** Stable when all clusters are, not to be used when the mean {@link #jaccard()} is too low for that. */
    public Verdict verdict() {
        if (!(jaccard() >= ClusterStability.DOUBTFUL)) {
            return Verdict.DO_NOT_USE;
        }
        boolean all = clusters.stream().allMatch(it -> it.rows() == 0 || it.verdict() == Verdict.STABLE);
        return all ? Verdict.STABLE : Verdict.DOUBTFUL;
    }

    private static ClusterStability summary(int cluster, int rows, List<double[]> matches) {
        double[] own = matches.stream()
                .mapToDouble(it -> it[cluster])
                .filter(it -> !Double.isNaN(it))
                .toArray();
        return new ClusterStability(
                cluster,
                rows,
                Arrays.stream(own).average().orElse(Double.NaN),
                (int) Arrays.stream(own)
                        .filter(it -> it >= ClusterStability.STABLE)
                        .count(),
                (int) Arrays.stream(own)
                        .filter(it -> it <= ClusterStability.DISSOLVED)
                        .count(),
                own.length);
    }

    /** For each original cluster its best match; {@code NaN} where none of its rows was drawn. */
    private static double[] run(Matrix rows, int[] labels, Clusterer again, long seed) {
        int[] drawn = draw(rows.rows(), Seeds.random(seed));
        int[] found = again.labels(rows.pickRows(drawn), Seeds.child(seed, 0));
        int[] original = Arrays.stream(drawn).map(row -> labels[row]).toArray();
        return matches(original, found, clusters(labels));
    }

    private static int[] draw(int rows, UniformRandomProvider random) {
        boolean[] drawn = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            drawn[random.nextInt(rows)] = true;
        }
        return IntStream.range(0, rows).filter(row -> drawn[row]).toArray();
    }

    /** Of each of some clusters with the most similar one of others, over the same rows. */
    static double[] matches(int[] original, int[] found, int clusters) {
        int others = clusters(found);
        int[][] both = new int[clusters][others];
        int[] sizes = new int[clusters];
        int[] otherSizes = new int[others];
        for (int row = 0; row < original.length; row++) {
            if (original[row] != Clusterer.NOISE) {
                sizes[original[row]]++;
            }
            if (found[row] != Clusterer.NOISE) {
                otherSizes[found[row]]++;
            }
            if (original[row] != Clusterer.NOISE && found[row] != Clusterer.NOISE) {
                both[original[row]][found[row]]++;
            }
        }
        double[] matches = new double[clusters];
        for (int a = 0; a < clusters; a++) {
            matches[a] = sizes[a] == 0 ? Double.NaN : 0;
            for (int b = 0; b < others; b++) {
                double either = sizes[a] + otherSizes[b] - both[a][b];
                matches[a] = Math.max(matches[a], both[a][b] / either);
            }
        }
        return matches;
    }

    private static int clusters(int[] labels) {
        return Arrays.stream(labels).max().orElse(Clusterer.NOISE) + 1;
    }
}
