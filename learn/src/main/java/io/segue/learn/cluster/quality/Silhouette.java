package io.segue.learn.cluster.quality;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * How much nearer rows are to their own cluster than to the next one (Rousseeuw, 1987): for each row {@code (b − a) / max(a,
 * b)}, with a the mean Euclidean distance to the others of its cluster and b the least mean distance to another cluster; 0
 * for the only row of a cluster. From −1 to 1. Noise is left out.
 *
 * @param mean over all rows; {@code NaN} when fewer than two clusters have rows
 * @param clusters the mean over the rows of each cluster, {@code NaN} where it has none; not to be written to
 * @param rows that were measured
 * @param sampled whether these are some of the rows only, so that all numbers are estimates
 */
public record Silhouette(double mean, double[] clusters, int rows, boolean sampled) {
    /** Up to so many rows it is exact where nobody says how many; the work grows with the square. */
    public static final int SAMPLE_ROWS = 10_000;

    /** Blocks between two looks at the watcher. */
    private static final int WAVE = 16;

    /**
     * Of all rows.
     *
     * @param labels for each row its cluster or {@link Clusterer#NOISE}
     */
    public static Silhouette of(Matrix rows, int[] labels, Watcher watcher) {
        return of(Grouped.of(rows, labels), false, watcher);
    }

    /**
     * Of all rows when they are few, otherwise of a random sample of {@code sampleRows} that belong to a cluster.
     *
     * @param sampleRows at least 2, such as {@link #SAMPLE_ROWS}
     */
    public static Silhouette estimate(Matrix rows, int[] labels, int sampleRows, long seed, Watcher watcher) {
        int[] clustered = IntStream.range(0, labels.length)
                .filter(row -> labels[row] != Clusterer.NOISE)
                .toArray();
        if (clustered.length <= sampleRows) {
            return of(rows, labels, watcher);
        }
        PermutationSampler.shuffle(Seeds.random(seed), clustered);
        int[] sample = Arrays.copyOf(clustered, sampleRows);
        int[] sampleLabels = Arrays.stream(sample).map(row -> labels[row]).toArray();
        return of(Grouped.of(rows.pickRows(sample), sampleLabels), true, watcher);
    }

    private static Silhouette of(Grouped grouped, boolean sampled, Watcher watcher) {
        int rows = grouped.rows().rows();
        double[] means = new double[grouped.clusters()];
        if (grouped.filled() < 2) {
            Arrays.fill(means, Double.NaN);
            return new Silhouette(Double.NaN, means, rows, sampled);
        }
        double[] widths = widths(grouped, watcher);
        for (int cluster = 0; cluster < means.length; cluster++) {
            means[cluster] = Arrays.stream(widths, grouped.starts()[cluster], grouped.starts()[cluster + 1])
                    .average()
                    .orElse(Double.NaN);
        }
        return new Silhouette(Arrays.stream(widths).sum() / rows, means, rows, sampled);
    }

    private static double[] widths(Grouped grouped, Watcher watcher) {
        Blocks blocks = new Blocks(grouped.rows());
        double[][] points = new double[blocks.rows()][];
        Arrays.setAll(points, grouped.rows()::row);
        double[] widths = new double[points.length];
        for (int first = 0; first < blocks.count(); first += WAVE) {
            watcher.at("silhouette", first, blocks.count());
            int done = first;
            int count = Math.min(WAVE, blocks.count() - first);
            Parallel.chunks(count, 1, (index, from, to) -> measure(grouped, blocks, done + index, points, widths));
        }
        watcher.at("silhouette", blocks.count(), blocks.count());
        return widths;
    }

    private static void measure(Grouped grouped, Blocks blocks, int block, double[][] points, double[] widths) {
        double[] squares = new double[Blocks.ROWS];
        double[] sums = new double[Blocks.ROWS];
        double[] own = new double[Blocks.ROWS];
        double[] other = new double[Blocks.ROWS];
        Arrays.fill(other, Double.POSITIVE_INFINITY);
        int start = block * Blocks.ROWS;
        int count = blocks.rowsOf(block);
        for (int cluster = 0; cluster < grouped.clusters(); cluster++) {
            int first = grouped.starts()[cluster];
            int end = grouped.starts()[cluster + 1];
            Arrays.fill(sums, 0);
            for (int row = first; row < end; row++) {
                Euclid.addDistances(blocks.get(block), points[row], squares, sums);
            }
            for (int i = 0; i < count && first < end; i++) {
                if (start + i >= first && start + i < end) {
                    own[i] = end - first == 1 ? Double.NaN : sums[i] / (end - first - 1);
                } else {
                    other[i] = Math.min(other[i], sums[i] / (end - first));
                }
            }
        }
        for (int i = 0; i < count; i++) {
            widths[start + i] = width(own[i], other[i]);
        }
    }

    /** @param own {@code NaN} for the only row of a cluster */
    private static double width(double own, double other) {
        double larger = Math.max(own, other);
        return Double.isNaN(own) || larger == 0 ? 0 : (other - own) / larger;
    }
}
