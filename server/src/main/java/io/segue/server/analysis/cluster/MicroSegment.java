package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.meaning.ClusterMeaning;
import io.segue.learn.cluster.meaning.Meanings;
import io.segue.learn.cluster.meaning.RuleSettings;
import io.segue.learn.cluster.tree.MergeTree;
import io.segue.learn.data.Features;
import io.segue.learn.work.Watcher;
import java.util.Comparator;
import java.util.List;

/**
 * A cluster inside a cluster.
 *
 * @param cluster the number of the one it is in
 * @param name what sets it apart from everybody
 */
public record MicroSegment(int cluster, String name, int people) {
    /** For each cluster about so many. */
    private static final int PARTS = 3;

    /** More are no longer read. */
    private static final int MOST = 30;

    /** People for each, on average. */
    private static final int PEOPLE = 20;

    /** By a finer cut of the same tree; none when there are too few people for one. */
    static List<MicroSegment> of(Features features, MergeTree tree, Grouping grouping, long seed, Watcher watcher) {
        int k = grouping.clusters();
        int finer = Math.min(Math.min(PARTS * k, MOST), tree.rows() / PEOPLE);
        if (finer <= k) {
            return List.of();
        }
        int[] labels = tree.cut(finer);
        int[] clusterOf = new int[finer];
        for (int row = 0; row < labels.length; row++) {
            clusterOf[labels[row]] = grouping.labels()[row] + 1;
        }
        List<ClusterMeaning> meanings =
                Meanings.of(features, labels, new RuleSettings(1, 0.005, RuleSettings.DEFAULT.trait()), seed, watcher);
        return meanings.stream()
                .map(it -> new MicroSegment(clusterOf[it.label()], it.name(), it.size()))
                .sorted(Comparator.comparingInt(MicroSegment::cluster).thenComparing(it -> -it.people()))
                .toList();
    }
}
