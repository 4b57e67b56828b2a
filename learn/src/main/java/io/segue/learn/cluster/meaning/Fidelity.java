package io.segue.learn.cluster.meaning;

/**
 * How well a rule stands for a cluster, counted on rows that had no part in finding it.
 *
 * @param both rows that the rule takes and that are in the cluster
 * @param ruleOnly rows that only the rule takes
 * @param clusterOnly rows that are only in the cluster
 * @param neither all other rows
 */
public record Fidelity(int both, int ruleOnly, int clusterOnly, int neither) {
    public int rows() {
        return both + ruleOnly + clusterOnly + neither;
    }

    /** The share of rows on which rule and cluster agree, from 0 to 1. */
    public double agreement() {
        return share(both + neither, rows());
    }

    /** The share of the cluster's rows among those that the rule takes. */
    public double precision() {
        return share(both, both + ruleOnly);
    }

    /** The share of the cluster's rows that the rule takes. */
    public double recall() {
        return share(both, both + clusterOnly);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * both, 2 * both + ruleOnly + clusterOnly);
    }

    private static double share(int of, int all) {
        return all == 0 ? 0 : of / (double) all;
    }
}
