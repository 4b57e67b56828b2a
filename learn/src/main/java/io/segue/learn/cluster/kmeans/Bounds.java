package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Euclid;
import java.util.Arrays;

/**
 * What the move of the centres means for the distances that were measured before it (Hamerly, "Making k-means even
 * faster", 2010, section 4): the own centre came nearer or went away by at most its move, any other one by at most the
 * largest move of the others. And whoever is nearer to a centre than half the way to the next one belongs to it.
 *
 * @param moved how far each centre moved
 * @param others the largest move of all other centres
 * @param half half the distance from each centre to its nearest neighbour
 */
record Bounds(double[] moved, double[] others, double[] half) {
    static Bounds of(double[][] before, double[][] centres) {
        int clusters = centres.length;
        double[] moved = new double[clusters];
        Arrays.setAll(moved, i -> Math.sqrt(Euclid.squared(before[i], 0, centres[i])));
        double[] others = new double[clusters];
        double[] half = new double[clusters];
        for (int a = 0; a < clusters; a++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int b = 0; b < clusters; b++) {
                if (a != b) {
                    nearest = Math.min(nearest, Euclid.squared(centres[a], 0, centres[b]));
                    others[a] = Math.max(others[a], moved[b]);
                }
            }
            half[a] = Math.sqrt(nearest) / 2;
        }
        return new Bounds(moved, others, half);
    }

    /** After one more move: the bounds of both together. */
    Bounds then(Bounds next) {
        return new Bounds(sum(moved, next.moved), sum(others, next.others), next.half);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /** The sum of the squared moves. */
    double shift() {
        return Arrays.stream(moved).map(it -> it * it).sum();
    }
}
