package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.density.DistanceCurve;
import io.segue.learn.cluster.kmeans.Centres;
import io.segue.learn.cluster.tree.MergeTree;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Who belongs together, and how that was found. The largest cluster is number 0.
 *
 * @param labels for each row; {@link Clusterer#NOISE} where it belongs to none
 * @param again how a sample of the rows would be clustered
 * @param trials one for each number of clusters that was tried
 * @param reason for that number, or for what DBSCAN was told; for people
 * @param gapChoice how many the gap statistic sees; empty where it was not measured
 */
record Grouping(
        int[] labels,
        Clusterer again,
        List<Trial> trials,
        String reason,
        OptionalInt gapChoice,
        Optional<Centres> centres,
        Optional<MergeTree> tree,
        Optional<DistanceCurve> curve) {
    int clusters() {
        return Arrays.stream(labels).max().orElse(Clusterer.NOISE) + 1;
    }

    int[] sizes() {
        int[] sizes = new int[clusters()];
        Arrays.stream(labels).filter(it -> it >= 0).forEach(it -> sizes[it]++);
        return sizes;
    }

    int noise() {
        return (int) Arrays.stream(labels).filter(it -> it == Clusterer.NOISE).count();
    }

    /** Numbers clusters anew, the largest first; those without rows are gone. */
    Grouping bySize() {
        int[] sizes = sizes();
        int[] order = IntStream.range(0, sizes.length)
                .filter(it -> sizes[it] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(it -> -sizes[it]))
                .mapToInt(it -> it)
                .toArray();
        int[] places = new int[sizes.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return new Grouping(
                Arrays.stream(labels).map(it -> it < 0 ? it : places[it]).toArray(),
                again,
                trials,
                reason,
                gapChoice,
                centres.map(it -> new Centres(it.values().pickRows(order))),
                tree,
                curve);
    }
}
