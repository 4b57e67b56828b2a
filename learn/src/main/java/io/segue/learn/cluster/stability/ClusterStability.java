package io.segue.learn.cluster.stability;

import io.segue.learn.cluster.Verdict;

/**
 * How well one cluster came again.
 *
 * @param cluster its label
 * @param rows it has
 * @param jaccard the mean over the runs of its best match, from 0 to 1; {@code NaN} when it was in no sample
 * @param recovered in how many runs the match was at least .75
 * @param dissolved in how many runs it was at most .5
 * @param runs in whose sample it was
 */
public record ClusterStability(int cluster, int rows, double jaccard, int recovered, int dissolved, int runs) {
    public static final double HIGHLY_STABLE = 0.85;
    public static final double STABLE = 0.75;
    public static final double DOUBTFUL = 0.6;

    /** Of a match after which a cluster no longer is the same (Hennig, 2007, section 3). */
    public static final double DISSOLVED = 0.5;

    /** Stable from .75 on, doubtful from .6 on (Hennig, documentation of clusterboot in R's package fpc). */
    public Verdict verdict() {
        if (jaccard >= STABLE) {
            return Verdict.STABLE;
        }
        return jaccard >= DOUBTFUL ? Verdict.DOUBTFUL : Verdict.DO_NOT_USE;
    }

    /** Stable with room to spare. */
    public boolean isHighlyStable() {
        return jaccard >= HIGHLY_STABLE;
    }
}
