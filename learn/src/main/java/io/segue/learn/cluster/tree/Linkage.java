package io.segue.learn.cluster.tree;

/** How far apart two clusters are. */
public enum Linkage {
    /**
     * What joining them adds to the squared distances from the centroids: √(2·|A|·|B|/(|A|+|B|))·‖a−b‖ (Ward, 1963).
     * Compact clusters; needs no matrix of distances.
     */
    WARD,

    /** The mean distance of a row of the one from a row of the other (UPGMA; Sokal and Michener, 1958). */
    AVERAGE,

    /** The distance of the two rows that are farthest apart. */
    COMPLETE
}
