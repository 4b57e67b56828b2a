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
        double[] others = new double[clusters];
        double[] half = new double[clusters];
        for (int a = 0; a < clusters; a++) {
            moved[a] = Math.sqrt(Euclid.squared(before[a], 0, centres[a]));
            double nearest = Double.POSITIVE_INFINITY;
            for (int b = 0; b < clusters; b++) {
                nearest = a == b ? nearest : Math.min(nearest, Euclid.squared(centres[a], 0, centres[b]));
            }
            half[a] = Math.sqrt(nearest) / 2;
        }
        for (int a = 0; a < clusters; a++) {
            int self = a;
            others[a] = clusters == 1 ? 0 : Arrays.stream(moved, 0, self).max().orElse(0);
            others[a] = Math.max(
                    others[a], Arrays.stream(moved, self + 1, clusters).max().orElse(0));
        }
        return new Bounds(moved, others, half);
    }

    /** The sum of the squared moves. */
    double shift() {
        return Arrays.stream(moved).map(it -> it * it).sum();
    }
}
