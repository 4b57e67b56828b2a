package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.density.Dbscan;
import io.segue.learn.cluster.density.DistanceCurve;
import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.cluster.kmeans.KMeansResult;
import io.segue.learn.cluster.kmeans.MiniBatch;
import io.segue.learn.cluster.quality.ClusterChoice;
import io.segue.learn.cluster.quality.Separation;
import io.segue.learn.cluster.quality.Silhouette;
import io.segue.learn.cluster.tree.Hierarchy;
import io.segue.learn.cluster.tree.MergeTree;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** Clusters prepared features by the method that was asked for. */
final class Grouper {
    private final Features features;
    private final ClusterSettings settings;
    private final Watcher watcher;

    private Grouper(Features features, ClusterSettings settings, Watcher watcher) {
        this.features = features;
        this.settings = settings;
        this.watcher = watcher;
    }

    /** @throws DataException when the rows are too few or too much alike */
    static Grouping group(Features features, ClusterSettings settings, Watcher watcher) {
        ClusterInput.check(features, settings.method().takesCount() ? settings.to() : 1);
        var grouper = new Grouper(features, settings, watcher);
        return switch (settings.method()) {
            case KMEANS -> settings.from() == settings.to() ? grouper.kMeans() : grouper.kMeansOfSome();
            case MINI_BATCH -> grouper.miniBatch();
            case HIERARCHICAL -> grouper.hierarchy();
            case DBSCAN -> grouper.density();
        };
    }

    private Grouping kMeans() {
        KMeansResult result = KMeans.of(settings.to()).fit(features, settings.seed(), watcher);
        return ofCentres(
                result,
                KMeans.of(settings.to()),
                List.of(trial(settings.to(), result.labels())),
                asked(),
                OptionalInt.empty());
    }

    private Grouping kMeansOfSome() {
        ClusterChoice choice = ClusterChoice.of(features, settings.from(), settings.to(), settings.seed(), watcher);
        return ofCentres(
                choice.best().result(),
                KMeans.of(choice.recommended()),
                Trial.of(choice),
                choice.reason(),
                OptionalInt.of(choice.gaps().choice()));
    }

    private static Grouping ofCentres(
            KMeansResult result, Clusterer again, List<Trial> trials, String reason, OptionalInt gapChoice) {
        return new Grouping(
                result.labels(),
                again,
                trials,
                reason,
                gapChoice,
                Optional.of(result.centres()),
                Optional.empty(),
                Optional.empty());
    }

    private Grouping miniBatch() {
        List<KMeansResult> results = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        for (int k = settings.from(); k <= settings.to(); k++) {
            KMeansResult result = MiniBatch.of(k).fit(features, settings.seed(), watcher);
            results.add(result);
            trials.add(trial(k, result.labels()));
        }
        int best = best(trials);
        return ofCentres(
                results.get(best - settings.from()),
                MiniBatch.of(best),
                trials,
                reason(trials, best),
                OptionalInt.empty());
    }

    private Grouping hierarchy() {
        MergeTree tree = Hierarchy.of(features, settings.linkage(), watcher);
        List<Trial> trials = new ArrayList<>();
        for (int k = settings.from(); k <= settings.to(); k++) {
            trials.add(trial(k, tree.cut(k)));
        }
        int best = best(trials);
        return new Grouping(
                tree.cut(best),
                Hierarchy.clusterer(settings.linkage(), best),
                trials,
                reason(trials, best),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(tree),
                Optional.empty());
    }

    private Grouping density() {
        int minPoints = settings.minPoints().orElse(Math.max(5, 2 * features.columns()));
        DistanceCurve curve = DistanceCurve.of(features, minPoints, watcher);
        double eps = settings.eps().orElseGet(() -> suggestedEps(curve));
        int[] labels = Dbscan.of(features, eps, minPoints, watcher).labels();
        int rows = features.rows();
        // A sample has fewer neighbours everywhere: the same share of its rows is asked for.
        Clusterer again = (some, seed) -> Dbscan.clusterer(eps, Math.max(2, (int)
                        Math.round(minPoints * (double) some.rows() / rows)))
                .labels(some, seed);
        var grouping = new Grouping(
                labels,
                again,
                List.of(),
                String.format(
                        Locale.ROOT,
                        "eps %.4g (%s) and %d rows (%s)",
                        eps,
                        settings.eps().isPresent() ? "as asked for" : "the knee of the distance curve",
                        minPoints,
                        settings.minPoints().isPresent() ? "as asked for" : "two a feature, at least 5"),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(curve));
        if (grouping.clusters() == 0) {
            throw new DataException(new DataProblem(
                    "only-noise",
                    "",
                    "expected a cluster, but got only noise for " + grouping.reason(),
                    "raise --eps, lower --min-points, or take another method"));
        }
        return grouping;
    }

    private static double suggestedEps(DistanceCurve curve) {
        if (curve.knee() == 0) {
            throw new DataException(new DataProblem(
                    "no-distances",
                    "",
                    "expected distances to take --eps from, but all are 0: each row and those equal to it are "
                            + curve.minPoints() + " or more",
                    "give --eps, raise --min-points, add columns that tell people apart, or take kmeans"));
        }
        return curve.knee();
    }

    /** @param k clusters asked for; mini-batches may leave some of them empty */
    private Trial trial(int k, int... labels) {
        var silhouette =
                Silhouette.estimate(features.values(), labels, Silhouette.SAMPLE_ROWS, settings.seed(), watcher);
        return Trial.of(k, silhouette, Separation.of(features.values(), labels));
    }

    /** What two of three measures prefer, otherwise what the silhouette does. */
    private static int best(List<Trial> trials) {
        int silhouette = best(trials, Trial::silhouette);
        int davies = best(trials, it -> -it.daviesBouldin());
        return davies == best(trials, Trial::calinskiHarabasz) ? davies : silhouette;
    }

    private static int best(List<Trial> trials, ToDoubleFunction<Trial> measure) {
        Trial best = trials.getFirst();
        for (Trial each : trials) {
            best = measure.applyAsDouble(each) > measure.applyAsDouble(best) ? each : best;
        }
        return best.clusters();
    }

    private String asked() {
        return settings.to() + " clusters, as asked for";
    }

    private String reason(List<Trial> trials, int best) {
        if (trials.size() == 1) {
            return asked();
        }
        return best + " clusters: the silhouette prefers " + best(trials, Trial::silhouette) + ", Davies-Bouldin "
                + best(trials, it -> -it.daviesBouldin()) + ", Calinski-Harabasz "
                + best(trials, Trial::calinskiHarabasz);
    }
}
