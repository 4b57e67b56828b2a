package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.quality.ClusterChoice;
import io.segue.learn.cluster.quality.GapStatistic;
import io.segue.learn.cluster.quality.Separation;
import io.segue.learn.cluster.quality.Silhouette;
import java.util.List;

/**
 * What the measures say to one number of clusters.
 *
 * @param gap {@code NaN} where it was not measured
 * @param gapError one standard error of it
 */
record Trial(
        int clusters, double silhouette, double daviesBouldin, double calinskiHarabasz, double gap, double gapError) {
    static List<Trial> of(ClusterChoice choice) {
        return choice.candidates().stream()
                .map(it -> of(it, choice.gaps().gaps().get(it.clusters() - 1)))
                .toList();
    }

    private static Trial of(ClusterChoice.Candidate candidate, GapStatistic.Gap gap) {
        return new Trial(
                candidate.clusters(),
                candidate.silhouette().mean(),
                candidate.separation().daviesBouldin(),
                candidate.separation().calinskiHarabasz(),
                gap.gap(),
                gap.error());
    }

    static Trial of(int clusters, Silhouette silhouette, Separation separation) {
        return new Trial(
                clusters,
                silhouette.mean(),
                separation.daviesBouldin(),
                separation.calinskiHarabasz(),
                Double.NaN,
                Double.NaN);
    }
}
