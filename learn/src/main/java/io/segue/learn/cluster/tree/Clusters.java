package io.segue.learn.cluster.tree;

/** The clusters that are left at one moment, each known by its last row. What the chain asks of them. */
interface Clusters {
    /** How many rows there are; clusters are known by numbers below it. */
    int rows();

    /** The smallest number of a cluster that is left. */
    int first();

    /** Puts into {@code nearest} the cluster nearest to {@code cluster}, if it is nearer than what is there already. */
    void nearest(int cluster, Near nearest);

    /** Joins two clusters. The union is known by the larger number, the smaller one is gone. */
    void join(int smaller, int larger);

    /** From a distance as {@link #nearest} gives it to the height of a merge. */
    double height(double distance);

    /** The nearest cluster found so far; of equally near ones the one that was there before the search, then the first. */
    final class Near {
        int cluster;
        double distance;
        private int preferred;

        void start(int preferredCluster, double itsDistance) {
            preferred = preferredCluster;
            cluster = preferredCluster;
            distance = itsDistance;
        }

        void offer(int candidate, double itsDistance) {
            if (itsDistance < distance || itsDistance == distance && cluster != preferred && candidate < cluster) {
                distance = itsDistance;
                cluster = candidate;
            }
        }
    }
}
