package io.segue.learn.cluster;

import io.segue.learn.data.Matrix;

/** A way to cluster, with all its settings: the same rows and seed give the same labels. Safe for several threads. */
@FunctionalInterface
public interface Clusterer {
    /** The label of rows that belong to no cluster. */
    int NOISE = -1;

    /**
     * @param rows finite
     * @param seed of whatever is left to chance
     * @return for each row its cluster, counted from 0, or {@link #NOISE}
     */
    int[] labels(Matrix rows, long seed);
}
