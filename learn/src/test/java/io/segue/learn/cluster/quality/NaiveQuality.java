package io.segue.learn.cluster.quality;

import io.segue.learn.data.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Silhouette widths as the definition has them. */
final class NaiveQuality {
    private NaiveQuality() {}

    /** For each row; {@code NaN} for noise. */
    static double[] silhouettes(Matrix rows, int[] labels) {
        int clusters = Arrays.stream(labels).max().orElse(-1) + 1;
        return IntStream.range(0, rows.rows())
                .mapToDouble(row -> labels[row] < 0 ? Double.NaN : silhouette(rows, labels, clusters, row))
                .toArray();
    }

    private static double silhouette(Matrix rows, int[] labels, int clusters, int row) {
        double[] sums = new double[clusters];
        int[] counts = new int[clusters];
        for (int other = 0; other < labels.length; other++) {
            if (other != row && labels[other] >= 0) {
                sums[labels[other]] += distance(rows, row, other);
                counts[labels[other]]++;
            }
        }
        int own = labels[row];
        double a = sums[own] / counts[own];
        double b = IntStream.range(0, clusters)
                .filter(it -> it != own && counts[it] > 0)
                .mapToDouble(it -> sums[it] / counts[it])
                .min()
                .orElseThrow();
        return counts[own] == 0 ? 0 : (b - a) / Math.max(a, b);
    }

    private static double distance(Matrix rows, int a, int b) {
        double sum = 0;
        for (int column = 0; column < rows.columns(); column++) {
            sum += Math.pow(rows.get(a, column) - rows.get(b, column), 2);
        }
        return Math.sqrt(sum);
    }
}
