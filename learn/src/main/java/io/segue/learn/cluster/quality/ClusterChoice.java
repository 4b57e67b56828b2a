package io.segue.learn.cluster.quality;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.cluster.kmeans.KMeansResult;
import io.segue.learn.data.Features;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;

/**
 * How many clusters: K-Means for each number in a range, what four measures say to each, and which is recommended.
 *
 * @param candidates in the order of their numbers
 * @param gaps from 1 to the largest number
 * @param recommended the number of clusters that most measures prefer; among equals the one the silhouette prefers, then the
 *     smaller one
 * @param reason for people, one sentence
 */
public record ClusterChoice(List<Candidate> candidates, GapStatistic gaps, int recommended, String reason) {
    /** The largest number of clusters that can be asked for. */
    public static final int CLUSTERS_MAX = 50;

    public ClusterChoice {
        candidates = List.copyOf(candidates);
    }

    /** One number of clusters. The silhouette is of a sample when there are many rows, and says so. */
    public record Candidate(KMeansResult result, Silhouette silhouette, Separation separation) {
        public int clusters() {
            return result.centres().clusters();
        }
    }

    /**
     * @param from at least 2
     * @param to at most {@link #CLUSTERS_MAX}
     * @throws io.segue.learn.data.DataException as {@link ClusterInput#check} does for {@code to} clusters
     */
    public static ClusterChoice of(Features features, int from, int to, long seed, Watcher watcher) {
        if (from < 2 || to < from || to > CLUSTERS_MAX) {
            throw new IllegalArgumentException(
                    "expected a range within 2 to " + CLUSTERS_MAX + " clusters, but got " + from + " to " + to);
        }
        ClusterInput.check(features, to);
        List<Candidate> candidates = new ArrayList<>();
        for (int clusters = from; clusters <= to; clusters++) {
            watcher.at("choosing k", clusters - from, to - from + 2L);
            candidates.add(candidate(features, clusters, seed, watcher));
        }
        watcher.at("choosing k", to - from + 1L, to - from + 2L);
        GapStatistic gaps =
                GapStatistic.of(features.values(), to, GapStatistic.REFERENCES, Seeds.child(seed, 0), watcher);
        watcher.at("choosing k", to - from + 2L, to - from + 2L);
        Votes votes = Votes.of(candidates, gaps);
        return new ClusterChoice(candidates, gaps, votes.winner(), votes.reason());
    }

    /** The candidate that is recommended. */
    public Candidate best() {
        return candidates.get(recommended - candidates.getFirst().clusters());
    }

    private static Candidate candidate(Features features, int clusters, long seed, Watcher watcher) {
        KMeansResult result = KMeans.of(clusters).fit(features.values(), Seeds.child(seed, clusters), watcher);
        return new Candidate(
                result,
                Silhouette.estimate(features.values(), result.labels(), Silhouette.SAMPLE_ROWS, seed, watcher),
                Separation.of(features.values(), result.labels()));
    }
}
