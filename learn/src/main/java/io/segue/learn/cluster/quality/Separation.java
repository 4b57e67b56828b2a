package io.segue.learn.cluster.quality;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.data.Matrix;
import java.util.Arrays;

/**
 * How far clusters are apart, beside how wide they are. Noise is left out, and so are clusters without rows.
 *
 * @param daviesBouldin the mean over the clusters of the worst {@code (width + width') / distance of the means} (Davies and
 *     Bouldin, 1979), with the width as in {@code cohesion}; 0 is best. {@code NaN} for fewer than two clusters
 * @param calinskiHarabasz the variance between clusters over that within them, {@code (B / (k − 1)) / (W / (n − k))}
 *     (Calinski and Harabasz, 1974); more is better. {@code NaN} for fewer than two clusters, infinite when all rows lie on
 *     their means
 * @param cohesion for each cluster the mean Euclidean distance of its rows to their mean, in the units of the columns;
 *     {@code NaN} where it has none. Not to be written to
 */
public record Separation(double daviesBouldin, double calinskiHarabasz, double[] cohesion) {
    /** @param labels for each row its cluster or {@link Clusterer#NOISE} */
    public static Separation of(Matrix rows, int[] labels) {
        Grouped grouped = Grouped.of(rows, labels);
        int clusters = grouped.clusters();
        double[][] means = new double[clusters][];
        double[] cohesion = new double[clusters];
        double[] all = mean(grouped.rows(), 0, grouped.rows().rows());
        double within = 0;
        double between = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            int size = grouped.size(cluster);
            means[cluster] = mean(grouped.rows(), grouped.starts()[cluster], grouped.starts()[cluster + 1]);
            double distances = 0;
            for (int row = grouped.starts()[cluster]; row < grouped.starts()[cluster + 1]; row++) {
                double square = Euclid.squared(grouped.rows().values(), row * rows.columns(), means[cluster]);
                within += square;
                distances += Math.sqrt(square);
            }
            between += size == 0 ? 0 : size * Euclid.squared(means[cluster], 0, all);
            cohesion[cluster] = size == 0 ? Double.NaN : distances / size;
        }
        int filled = grouped.filled();
        if (filled < 2) {
            return new Separation(Double.NaN, Double.NaN, cohesion);
        }
        double ratio = between / (filled - 1) / (within / (grouped.rows().rows() - filled));
        return new Separation(daviesBouldin(means, cohesion), within == 0 ? Double.POSITIVE_INFINITY : ratio, cohesion);
    }

    private static double[] mean(Matrix rows, int from, int to) {
        double[] mean = new double[rows.columns()];
        for (int row = from; row < to; row++) {
            for (int column = 0; column < mean.length; column++) {
                mean[column] += rows.get(row, column) / (to - from);
            }
        }
        return mean;
    }

    private static double daviesBouldin(double[][] means, double[] widths) {
        double[] worst = new double[means.length];
        Arrays.fill(worst, Double.NaN);
        for (int a = 0; a < means.length; a++) {
            for (int b = 0; b < means.length; b++) {
                double sum = widths[a] + widths[b];
                if (a != b && !Double.isNaN(sum)) {
                    double ratio = sum == 0 ? 0 : sum / Math.sqrt(Euclid.squared(means[a], 0, means[b]));
                    worst[a] = Double.isNaN(worst[a]) ? ratio : Math.max(worst[a], ratio);
                }
            }
        }
        return Arrays.stream(worst).filter(it -> !Double.isNaN(it)).average().orElse(Double.NaN);
    }
}
