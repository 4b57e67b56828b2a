package io.segue.learn.cluster.meaning;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says what clusters mean, whatever method found them. */
public final class Meanings {
    /** Clusters that can be described; who has more does not read them. */
    public static final int CLUSTERS_MAX = 200;

    private static final int CLUSTERS_BETWEEN_LOOKS = 8;

    private final Features features;
    private final int[] labels;
    private final RuleSettings settings;
    private final HeldOut rows;
    private final Ordered training;
    private final Matrix trial;

    private Meanings(Features features, int[] labels, RuleSettings settings, long seed) {
        this.features = features;
        this.labels = labels;
        this.settings = settings;
        this.rows = HeldOut.of(labels, seed);
        this.training = Ordered.of(features.values().pickRows(rows.training()));
        this.trial = features.values().pickRows(rows.trial());
    }

    /**
     * @param features in the units that people know, not scaled: names and thresholds are said in them
     * @param labels for each row its cluster, numbered from 0 without gaps, or below 0 where it belongs to none
     * @param seed of which rows are held out to try the rules on
     * @return one for each cluster, by label
     * @throws DataException when values are missing or infinite, or there are more than {@link #CLUSTERS_MAX} clusters
     */
    public static List<ClusterMeaning> of(
            Features features, int[] labels, RuleSettings settings, long seed, Watcher watcher) {
        if (labels.length != features.rows()) {
            throw new IllegalArgumentException(
                    "expected a label for each of " + features.rows() + " rows, but got " + labels.length);
        }
        ClusterInput.check(features, 1);
        int[] sizes = sizes(labels);
        if (sizes.length > CLUSTERS_MAX) {
            throw new DataException(new DataProblem(
                    "too-many-clusters",
                    "",
                    "expected at most " + CLUSTERS_MAX + " clusters to describe, but got " + sizes.length,
                    "ask for fewer clusters, or raise eps"));
        }
        return new Meanings(features, labels, settings, seed).all(sizes, watcher);
    }

    private static int[] sizes(int[] labels) {
        int[] sizes = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        for (int label : labels) {
            if (label >= 0) {
                sizes[label]++;
            }
        }
        if (Arrays.stream(sizes).anyMatch(it -> it == 0)) {
            throw new IllegalArgumentException("expected labels without gaps, but got sizes " + Arrays.toString(sizes));
        }
        return sizes;
    }

    private List<ClusterMeaning> all(int[] sizes, Watcher watcher) {
        List<List<Effect>> effects = Effects.of(features, labels, sizes.length);
        List<String> names = Naming.names(effects);
        List<ClusterMeaning> meanings = new ArrayList<>();
        for (int done = 0; done < sizes.length; done += CLUSTERS_BETWEEN_LOOKS) {
            watcher.at("describing clusters", done, sizes.length);
            int first = done;
            List<Optional<SurrogateRule>> rules =
                    Parallel.map(Math.min(CLUSTERS_BETWEEN_LOOKS, sizes.length - first), it -> rule(first + it));
            for (int i = 0; i < rules.size(); i++) {
                int label = first + i;
                meanings.add(new ClusterMeaning(
                        label,
                        sizes[label],
                        sizes[label] / (double) labels.length,
                        names.get(label),
                        effects.get(label),
                        rules.get(i)));
            }
        }
        return meanings;
    }

    private Optional<SurrogateRule> rule(int label) {
        boolean[] in = new boolean[rows.training().length];
        for (int i = 0; i < in.length; i++) {
            in[i] = labels[rows.training()[i]] == label;
        }
        int leastRows = Math.max(1, (int) Math.ceil(settings.leastLeafShare() * in.length));
        TreeNode root = TreeGrower.grow(training, in, settings.depth(), leastRows);
        RuleDraft draft = RuleDraft.of(root, settings.depth(), features.columns());
        if (draft.isEverything()) {
            return Optional.empty();
        }
        return Optional.of(new SurrogateRule(draft.expr(features.names(), settings.trait()), tried(draft, label)));
    }

    private Fidelity tried(RuleDraft draft, int label) {
        int[] counts = new int[4];
        for (int i = 0; i < trial.rows(); i++) {
            int rule = draft.holds(trial, i) ? 0 : 2;
            int cluster = labels[rows.trial()[i]] == label ? 0 : 1;
            counts[rule + cluster]++;
        }
        return new Fidelity(counts[0], counts[1], counts[2], counts[3]);
    }
}
