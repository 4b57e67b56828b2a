package io.segue.learn.cluster.quality;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.data.Matrix;
import java.util.Arrays;

/**
 * The rows that belong to a cluster, those of cluster 0 first, then those of cluster 1, and so on.
 *
 * @param starts for each cluster its first row, and at the end the number of rows; a cluster may be empty
 */
record Grouped(Matrix rows, int[] starts) {
    static Grouped of(Matrix rows, int[] labels) {
        if (labels.length != rows.rows()) {
            throw new IllegalArgumentException(
                    "expected " + rows.rows() + " labels, one for each row, but got " + labels.length);
        }
        int[] starts = new int[Arrays.stream(labels).max().orElse(Clusterer.NOISE) + 2];
        for (int label : labels) {
            if (label != Clusterer.NOISE) {
                starts[label + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] order = new int[starts[starts.length - 1]];
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] != Clusterer.NOISE) {
                order[next[labels[row]]++] = row;
            }
        }
        return new Grouped(rows.pickRows(order), starts);
    }

    int clusters() {
        return starts.length - 1;
    }

    int size(int cluster) {
        return starts[cluster + 1] - starts[cluster];
    }

    /** How many clusters have rows. */
    int filled() {
        int filled = 0;
        for (int cluster = 0; cluster < clusters(); cluster++) {
            filled += size(cluster) > 0 ? 1 : 0;
        }
        return filled;
    }
}
