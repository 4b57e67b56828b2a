package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.tree.MergeTree;
import io.segue.learn.prepare.Recipe;
import io.segue.learn.prepare.Scaling;
import io.segue.learn.work.Seeds;
import io.segue.server.report.Chart;
import io.segue.server.report.Chart.Axis;
import io.segue.server.report.Chart.Frame;
import io.segue.server.report.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Pictures of what was found. */
final class ClusterCharts {
    /** Features in the heat map, the most telling ones. */
    private static final int FEATURES_SHOWN = 20;

    /** Leaves of the dendrogram at most. */
    private static final int LEAVES = 30;

    /** Points of the distance curve at most. */
    private static final int CURVE_POINTS = 500;

    private final Clustering found;
    private final Portrait portrait;

    ClusterCharts(Clustering found, Portrait portrait) {
        this.found = found;
        this.portrait = portrait;
    }

    private List<String> names() {
        return found.clusters().stream().map(Cluster::name).toList();
    }

    Chart heatMap() {
        int[] features = Arrays.stream(portrait.telling()).limit(FEATURES_SHOWN).toArray();
        double[][] effects = found.clusters().stream()
                .map(cluster -> Arrays.stream(features)
                        .mapToDouble(it -> portrait.effect(cluster, it))
                        .toArray())
                .toArray(double[][]::new);
        return new Chart.HeatMap(
                new Frame(
                        "effects",
                        "What each cluster has more or less of than all others",
                        "Effect sizes: from 0.5 on, either way, they are worth a word, and 0.8 is large"),
                names(),
                Arrays.stream(features).mapToObj(portrait::name).toList(),
                effects,
                Format.decimal(1),
                0);
    }

    Chart silhouettes() {
        return new Chart.Bars(
                new Frame(
                        "silhouettes",
                        "How clearly each cluster is apart",
                        "Silhouette: 1 is far from all others, 0 is on the border"),
                Chart.Bars.Layout.LYING,
                new Axis("Silhouette", Format.decimal(2)),
                names(),
                List.of(new Chart.Series(
                        "Silhouette",
                        found.clusters().stream()
                                .mapToDouble(Cluster::silhouette)
                                .toArray())));
    }

    /** One for each measure; the gap statistic where it was measured. */
    List<Chart> curves() {
        List<Trial> trials = found.grouping().trials();
        double[] k = trials.stream().mapToDouble(Trial::clusters).toArray();
        List<Chart> charts = new ArrayList<>();
        charts.add(curve(
                "silhouetteByK",
                "Silhouette",
                "the highest is best",
                k,
                trials.stream().mapToDouble(Trial::silhouette).toArray()));
        charts.add(curve(
                "daviesBouldinByK",
                "Davies-Bouldin",
                "the lowest is best",
                k,
                trials.stream().mapToDouble(Trial::daviesBouldin).toArray()));
        charts.add(curve(
                "calinskiHarabaszByK",
                "Calinski-Harabasz",
                "the highest is best",
                k,
                trials.stream().mapToDouble(Trial::calinskiHarabasz).toArray()));
        if (found.grouping().gapChoice().isPresent()) {
            charts.add(gap(k, trials));
        }
        return charts;
    }

    private static Chart curve(String key, String measure, String best, double[] k, double[] values) {
        return new Chart.Lines(
                new Frame(key, measure + " for each number of clusters", "For this measure " + best),
                new Axis("Clusters", Format.count()),
                new Axis(measure, Format.decimal(2)),
                List.of(new Chart.Line(measure, k, values)));
    }

    private static Chart gap(double[] k, List<Trial> trials) {
        double[] gaps = trials.stream().mapToDouble(Trial::gap).toArray();
        double[] errors = trials.stream().mapToDouble(Trial::gapError).toArray();
        double[] low = IntStream.range(0, gaps.length)
                .mapToDouble(i -> gaps[i] - errors[i])
                .toArray();
        double[] high = IntStream.range(0, gaps.length)
                .mapToDouble(i -> gaps[i] + errors[i])
                .toArray();
        return new Chart.Lines(
                new Frame(
                        "gapByK",
                        "Gap statistic for each number of clusters",
                        "How much tighter than data without clusters; the band is one standard error"),
                new Axis("Clusters", Format.count()),
                new Axis("Gap", Format.decimal(2)),
                List.of(new Chart.Line("Gap", k, gaps, new Chart.Band(low, high))));
    }

    /** Of the two features that tell most; only when there are two. */
    List<Chart> map() {
        int[] telling = portrait.telling();
        if (telling.length < 2) {
            return List.of();
        }
        double[] x = drawn(telling[0]);
        double[] y = drawn(telling[1]);
        int[] rows = thinned(x.length);
        List<Chart.Cloud> clouds = new ArrayList<>();
        for (int label = 0; label < found.clusters().size(); label++) {
            clouds.add(cloud(found.clusters().get(label).name(), label, rows, x, y));
        }
        if (found.grouping().noise() > 0) {
            clouds.add(cloud(Change.NOWHERE, -1, rows, x, y));
        }
        return List.of(new Chart.Scatter(
                new Frame(
                        "map",
                        "The two features that tell clusters apart best",
                        "Each point is a person; drawn are " + drawn(rows.length, x.length)),
                new Axis(axis(telling[0]), Format.decimal(1)),
                new Axis(axis(telling[1]), Format.decimal(1)),
                clouds));
    }

    private String drawn(int points, int clustered) {
        String apart = found.setApart() > 0 ? " but those set apart" : "";
        return points == clustered
                ? "all of them" + apart
                : String.format(Locale.ROOT, "%,d of %,d, at random", points, clustered);
    }

    private Chart.Cloud cloud(String name, int label, int[] rows, double[] x, double[] y) {
        int[] own = Arrays.stream(rows)
                .filter(row -> found.grouping().labels()[row] == label)
                .toArray();
        return new Chart.Cloud(
                name,
                Arrays.stream(own).mapToDouble(row -> x[row]).toArray(),
                Arrays.stream(own).mapToDouble(row -> y[row]).toArray());
    }

    private int[] thinned(int rows) {
        int[] order = IntStream.range(0, rows).toArray();
        if (rows > Chart.Scatter.POINTS_MAX) {
            PermutationSampler.shuffle(Seeds.random(found.settings().seed()), order);
            order = Arrays.copyOf(order, Chart.Scatter.POINTS_MAX);
        }
        return order;
    }

    private boolean isSkewed(int feature) {
        String column = found.prepared().pipeline().features().get(feature).column();
        return portrait.isNumber(feature)
                && found.preparation().recipes().stream()
                        .anyMatch(it -> it instanceof Recipe.OfNumbers numbers
                                && it.column().equals(column)
                                && numbers.scalings().contains(Scaling.LOG1P));
    }

    private String axis(int feature) {
        return isSkewed(feature) ? "log10(1 + " + portrait.name(feature) + ")" : portrait.name(feature);
    }

    private double[] drawn(int feature) {
        double[] values = portrait.column(feature);
        return isSkewed(feature)
                ? Arrays.stream(values)
                        .map(it -> Math.log1p(Math.max(0, it)) / Math.log(10))
                        .toArray()
                : values;
    }

    /** The last merges of a tree; each leaf is a group of people. */
    Chart dendrogram(MergeTree tree) {
        int leaves = Math.min(LEAVES, tree.rows());
        int first = tree.rows() - leaves;
        Map<Integer, Integer> ids = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int merge = first; merge < tree.rows() - 1; merge++) {
            for (int node : new int[] {tree.left()[merge], tree.right()[merge]}) {
                if (node < tree.rows() + first) {
                    ids.put(node, names.size());
                    names.add(String.format(Locale.ROOT, "%,d", tree.size(node)));
                }
            }
        }
        List<Chart.Merge> merges = new ArrayList<>();
        for (int merge = first; merge < tree.rows() - 1; merge++) {
            int left = id(tree.left()[merge], tree, first, leaves, ids);
            int right = id(tree.right()[merge], tree, first, leaves, ids);
            merges.add(new Chart.Merge(left, right, tree.heights()[merge]));
        }
        return new Chart.Dendrogram(
                new Frame(
                        "tree",
                        "Which people are alike",
                        "The lower two groups are joined, the more alike they are; below each stands its number of people, and"
                                + " the line is where the clusters are cut"),
                new Axis("Distance", Format.decimal(1)),
                names,
                merges,
                cut(tree));
    }

    private static int id(int node, MergeTree tree, int first, int leaves, Map<Integer, Integer> ids) {
        int merge = node - tree.rows() - first;
        return merge < 0 ? ids.getOrDefault(node, 0) : leaves + merge;
    }

    /** Between the last merge that was made and the first that was not. */
    private double cut(MergeTree tree) {
        int made = tree.rows() - found.clusters().size();
        double below = made == 0 ? 0 : tree.heights()[made - 1];
        return made == tree.heights().length ? Double.NaN : (below + tree.heights()[made]) / 2;
    }

    Chart distances(double... distances) {
        int step = Math.max(1, distances.length / CURVE_POINTS);
        int[] asked = IntStream.range(0, distances.length)
                .filter(i -> i % step == 0 || i == distances.length - 1)
                .toArray();
        return new Chart.Lines(
                new Frame(
                        "distances",
                        "How far it is to enough neighbours",
                        "People in clusters are on the flat part, noise is where it turns up; eps is best at the knee"),
                new Axis("Share of people", Format.percent(0)),
                new Axis("Distance", Format.decimal(2)),
                List.of(new Chart.Line(
                        "Distance",
                        Arrays.stream(asked)
                                .mapToDouble(i -> (i + 1.0) / distances.length)
                                .toArray(),
                        Arrays.stream(asked).mapToDouble(i -> distances[i]).toArray())));
    }
}
