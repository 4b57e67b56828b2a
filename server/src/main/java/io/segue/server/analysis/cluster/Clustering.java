package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.Verdict;
import io.segue.learn.cluster.quality.Silhouette;
import io.segue.learn.data.Features;
import io.segue.learn.prepare.Preparation;
import io.segue.learn.prepare.Prepared;
import java.util.List;

/**
 * What was found in a table.
 *
 * @param units the features of those who were clustered, in the units of the columns
 * @param labels for each row of the table its cluster; {@link Clusterer#NOISE} where it is in none: those who were set apart
 *     before, and who are nowhere by the grouping
 * @param grouping of those who were clustered
 * @param clusters the largest first; cluster {@code i} is label {@code i} of the grouping
 * @param stabilityRows of how many people the bootstraps were drawn
 * @param micro clusters inside clusters; empty for methods without a tree
 */
public record Clustering(
        ClusterSettings settings,
        Preparation preparation,
        Prepared prepared,
        Features units,
        int[] labels,
        Grouping grouping,
        Silhouette silhouette,
        List<Cluster> clusters,
        int stabilityRows,
        List<MicroSegment> micro) {
    /** More clusters than anybody acts on. */
    public static final int CLUSTERS_FEW = 12;

    /** The share of people that stable clusters must have. */
    public static final double STABLE_SHARE = 0.8;

    /** The share of people that clusters must have that are not given up, for any use at all. */
    public static final double USABLE_SHARE = 0.5;

    /** Up to here there is no substantial structure (Kaufman and Rousseeuw, 1990, table 4). */
    public static final double NO_STRUCTURE = 0.25;

    public Clustering {
        clusters = List.copyOf(clusters);
        micro = List.copyOf(micro);
    }

    public int people() {
        return labels.length;
    }

    /** How many were left out of the clustering. */
    public int setApart() {
        return labels.length - prepared.rows().length;
    }

    /** The share of all people that are in clusters of this verdict. */
    public double share(Verdict verdict) {
        return clusters.stream()
                .filter(it -> it.judgement().verdict() == verdict)
                .mapToDouble(Cluster::share)
                .sum();
    }

    /** Of the whole: stable when most people are in stable clusters, which are few and clearly apart. */
    public Verdict verdict() {
        if (clusters.size() < 2 || share(Verdict.STABLE) + share(Verdict.DOUBTFUL) < USABLE_SHARE) {
            return Verdict.DO_NOT_USE;
        }
        boolean stable = share(Verdict.STABLE) >= STABLE_SHARE && clusters.size() <= CLUSTERS_FEW && !isBlurred();
        return stable ? Verdict.STABLE : Verdict.DOUBTFUL;
    }

    /** Whether the clusters might be parts of one cloud: such parts come back as well. */
    public boolean isBlurred() {
        return silhouette.mean() <= NO_STRUCTURE || grouping.gapChoice().orElse(2) == 1;
    }

    /** The same under other names, by label. */
    public Clustering named(List<String> names) {
        List<Cluster> named = clusters.stream()
                .map(it -> it.named(names.get(it.number() - 1)))
                .toList();
        return new Clustering(
                settings, preparation, prepared, units, labels, grouping, silhouette, named, stabilityRows, micro);
    }
}
