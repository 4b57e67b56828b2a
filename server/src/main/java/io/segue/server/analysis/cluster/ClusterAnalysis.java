package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.meaning.ClusterMeaning;
import io.segue.learn.cluster.meaning.Meanings;
import io.segue.learn.cluster.meaning.RuleSettings;
import io.segue.learn.cluster.meaning.SurrogateRule;
import io.segue.learn.cluster.quality.Silhouette;
import io.segue.learn.cluster.stability.ClusterStability;
import io.segue.learn.cluster.stability.Stability;
import io.segue.learn.data.Features;
import io.segue.learn.data.Table;
import io.segue.learn.prepare.Preparation;
import io.segue.learn.prepare.Prepared;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/** From a table to clusters that are judged, named and told as rules. */
public final class ClusterAnalysis {
    /** Of more people a random sample is drawn for the bootstraps. */
    public static final int STABILITY_ROWS = 20_000;

    /** The same for hierarchical clustering, whose work grows with the square. */
    public static final int STABILITY_ROWS_HIERARCHICAL = 2_000;

    private ClusterAnalysis() {}

    /**
     * The same table and settings give the same clusters, whatever the number of processors.
     *
     * @throws io.segue.learn.data.DataException with everything because of which the table cannot be clustered
     */
    public static Clustering of(Table table, ClusterSettings settings, Watcher watcher) {
        Preparation preparation = Preparing.suggest(table, settings.treatment());
        Prepared prepared = preparation.fit(table, settings.seed(), watcher);
        Features features = prepared.features();
        Grouping grouping = Grouper.group(features, settings, watcher).bySize();
        Everybody everybody = Everybody.of(table, prepared, grouping.labels());
        Silhouette silhouette = Silhouette.estimate(
                features.values(), grouping.labels(), Silhouette.SAMPLE_ROWS, settings.seed(), watcher);
        int[] sample = sample(features.rows(), settings);
        List<ClusterStability> stability = stability(features, grouping, sample, settings, watcher);
        return new Clustering(
                settings,
                preparation,
                prepared,
                everybody.units(prepared.rows()),
                everybody.labels(),
                grouping,
                silhouette,
                clusters(prepared, everybody, grouping, silhouette, stability, settings, watcher),
                sample.length,
                grouping.tree()
                        .map(it -> MicroSegment.of(features, it, grouping, settings.seed(), watcher))
                        .orElse(List.of()));
    }

    private static int[] sample(int rows, ClusterSettings settings) {
        int most = settings.method() == Method.HIERARCHICAL ? STABILITY_ROWS_HIERARCHICAL : STABILITY_ROWS;
        int[] order = IntStream.range(0, rows).toArray();
        if (rows > most) {
            PermutationSampler.shuffle(Seeds.random(settings.seed()), order);
            order = Arrays.copyOf(order, most);
            Arrays.sort(order);
        }
        return order;
    }

    private static List<ClusterStability> stability(
            Features features, Grouping grouping, int[] sample, ClusterSettings settings, Watcher watcher) {
        int[] labels = Arrays.stream(sample).map(row -> grouping.labels()[row]).toArray();
        return Stability.of(
                        features.values().pickRows(sample),
                        labels,
                        grouping.again(),
                        settings.bootstraps(),
                        settings.seed(),
                        watcher)
                .clusters();
    }

    /**
     * Names and effects are of the prepared features, which the clusters were made of; rules are in people's units, made for
     * everybody, and tried on the table itself: a live rule meets those as well who were set apart.
     */
    private static List<Cluster> clusters(
            Prepared prepared,
            Everybody everybody,
            Grouping grouping,
            Silhouette silhouette,
            List<ClusterStability> stability,
            ClusterSettings settings,
            Watcher watcher) {
        RuleSettings rules = RuleSettings.DEFAULT;
        var shallow = new RuleSettings(1, rules.leastLeafShare(), rules.trait());
        List<ClusterMeaning> meanings =
                Meanings.of(prepared.features(), grouping.labels(), shallow, settings.seed(), watcher);
        List<ClusterMeaning> told = Meanings.of(everybody.units(), everybody.labels(), rules, settings.seed(), watcher);
        var words = new RuleWords(prepared.pipeline().features());
        var trial = new RuleTrial(everybody.table(), everybody.labels(), settings.seed());
        List<Cluster> clusters = new ArrayList<>();
        for (ClusterMeaning meaning : meanings) {
            int label = meaning.label();
            double jaccard = label < stability.size() ? stability.get(label).jaccard() : Double.NaN;
            Optional<SurrogateRule> rule = told.get(label)
                    .rule()
                    .map(it -> words.of(it.expr()))
                    .map(it -> new SurrogateRule(it, trial.of(it, label)));
            double fidelity = rule.map(it -> it.fidelity().f1()).orElse(0.0);
            clusters.add(new Cluster(
                    label + 1,
                    meaning.name(),
                    meaning.size(),
                    meaning.size() / (double) everybody.labels().length,
                    jaccard,
                    silhouette.clusters()[label],
                    meaning.effects(),
                    rule,
                    Judgement.of(jaccard, fidelity, meaning.size())));
        }
        return clusters;
    }
}
