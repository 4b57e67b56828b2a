package io.segue.learn.cluster.meaning;

/**
 * How much a feature sets a cluster apart from the other rows.
 *
 * @param mean of the cluster's rows; of a feature that is 0 or 1 that is a share
 * @param restMean of all other rows
 * @param size above 0 where the cluster has more of it than the rest; at most {@link #LARGEST} either way
 */
public record Effect(String feature, Measure measure, double mean, double restMean, double size) {
    /** From here on an effect is worth a word: "medium" of Cohen (1988), for both measures. */
    public static final double NOTABLE = 0.5;

    /** What stands for everything above it, as where neither the cluster nor the rest varies. */
    public static final double LARGEST = 99;

    /** What the size is in. */
    public enum Measure {
        /** The difference of means over the pooled standard deviation (Cohen, 1988, equation 2.5.2). */
        COHENS_D,

        /** Of features that are 0 or 1: 2·asin √p − 2·asin √q (Cohen, 1988, equation 6.2.1), from −π to π. */
        COHENS_H
    }

    public boolean isNotable() {
        return Math.abs(size) >= NOTABLE;
    }

    public boolean isHigh() {
        return size > 0;
    }
}
