package io.segue.learn.cluster.density;

import io.segue.learn.cluster.Clusterer;
import java.util.Arrays;

/**
 * What DBSCAN found. The arrays are not to be written to.
 *
 * @param labels for each row its cluster, numbered from 0 by their first core rows, or {@link Clusterer#NOISE}
 * @param core for each row whether it has enough neighbours itself
 * @param clusters how many
 */
public record DenseClusters(int[] labels, boolean[] core, int clusters) {
    /** How many rows are near no core row. */
    public int noise() {
        return (int) Arrays.stream(labels).filter(it -> it == Clusterer.NOISE).count();
    }

    /** How many rows each cluster has. */
    public int[] sizes() {
        int[] sizes = new int[clusters];
        for (int label : labels) {
            if (label != Clusterer.NOISE) {
                sizes[label]++;
            }
        }
        return sizes;
    }
}
