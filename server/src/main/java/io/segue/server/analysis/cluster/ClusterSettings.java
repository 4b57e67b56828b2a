package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.quality.ClusterChoice;
import io.segue.learn.cluster.stability.Stability;
import io.segue.learn.cluster.tree.Linkage;
import io.segue.server.analysis.Treatment;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How to cluster.
 *
 * @param linkage of {@link Method#HIERARCHICAL}
 * @param from the fewest clusters to try, at least 2
 * @param to the most, up to 50; the same as {@code from} when nothing is to be chosen
 * @param eps of {@link Method#DBSCAN}, in the scale of the prepared columns; empty: the knee of the distance curve
 * @param minPoints of {@link Method#DBSCAN}; empty: two a feature, at least 5
 * @param treatment of numbers before anybody is clustered
 * @param bootstraps draws for the stability
 */
public record ClusterSettings(
        Method method,
        Linkage linkage,
        int from,
        int to,
        OptionalDouble eps,
        OptionalInt minPoints,
        Treatment treatment,
        int bootstraps,
        long seed) {
    public static final int FROM = 2;
    public static final int TO = 8;
    public static final int CLUSTERS_MAX = ClusterChoice.CLUSTERS_MAX;
    public static final int BOOTSTRAPS = Stability.RUNS;
    public static final int BOOTSTRAPS_MAX = Stability.RUNS_MAX;

    public ClusterSettings {
        if (from < FROM || to < from || to > CLUSTERS_MAX || bootstraps < 1 || bootstraps > BOOTSTRAPS_MAX) {
            throw new IllegalArgumentException("expected 2 to " + CLUSTERS_MAX + " clusters and 1 to " + BOOTSTRAPS_MAX
                    + " bootstraps, but got " + from + " to " + to + " and " + bootstraps);
        }
    }

    /** K-Means for 2 to 8 clusters. */
    public static ClusterSettings of(long seed) {
        return new ClusterSettings(
                Method.KMEANS,
                Linkage.WARD,
                FROM,
                TO,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Treatment.USUAL,
                BOOTSTRAPS,
                seed);
    }
}
