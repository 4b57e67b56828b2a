package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.meaning.Effect;
import io.segue.learn.prepare.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What clusters are like, in the units of the columns. */
final class Portrait {
    private final Clustering found;
    private final List<Feature> features;
    private final double[][] columns;

    Portrait(Clustering found) {
        this.found = found;
        this.features = found.prepared().pipeline().features();
        this.columns = new double[features.size()][];
        Arrays.setAll(columns, found.units().values()::column);
    }

    /**
     * A feature that sets a cluster apart.
     *
     * @param measure what of the feature is compared: the median of numbers, the share of what is there or not
     * @param effect in standard deviations, or Cohen's h of shares
     */
    record Distinction(String cluster, String feature, String measure, double here, double everybody, double effect) {
        /** In a few words. */
        String words() {
            return (effect > 0 ? "more " : "less ") + feature;
        }
    }

    /** For each feature a row: everybody, then each cluster. */
    record Profile(String feature, double everybody, double... clusters) {}

    /** The strongest notable effects of each cluster, at most so many. */
    List<Distinction> distinctions(int most) {
        return found.clusters().stream()
                .flatMap(it -> distinctions(it, most).stream())
                .toList();
    }

    List<Distinction> distinctions(Cluster cluster, int most) {
        return cluster.effects().stream()
                .filter(Effect::isNotable)
                .limit(most)
                .map(it -> distinction(cluster, it))
                .toList();
    }

    private Distinction distinction(Cluster cluster, Effect effect) {
        int feature = place(effect.feature());
        boolean number = isNumber(feature);
        return new Distinction(
                cluster.name(),
                effect.feature(),
                number ? "median" : "share",
                number ? median(feature, cluster.number() - 1) : mean(feature, cluster.number() - 1),
                number ? median(feature) : mean(feature),
                effect.size());
    }

    private int place(String name) {
        return found.units().names().indexOf(name);
    }

    boolean isNumber(int feature) {
        return features.get(feature).kind() == Feature.Kind.NUMBER;
    }

    /** Of features that are numbers. */
    List<Profile> medians() {
        return IntStream.range(0, columns.length)
                .filter(this::isNumber)
                .mapToObj(it -> new Profile(name(it), median(it), each(it, false)))
                .toList();
    }

    /** Of all features; of those that are 0 or 1 that is a share. */
    List<Profile> means() {
        return IntStream.range(0, columns.length)
                .mapToObj(it -> new Profile(name(it), mean(it), each(it, true)))
                .toList();
    }

    private double[] each(int feature, boolean mean) {
        return IntStream.range(0, found.clusters().size())
                .mapToDouble(label -> mean ? mean(feature, label) : median(feature, label))
                .toArray();
    }

    String name(int feature) {
        return features.get(feature).name();
    }

    double[] column(int feature) {
        return columns[feature];
    }

    private double median(int feature) {
        return median(columns[feature].clone());
    }

    private double mean(int feature) {
        return Arrays.stream(columns[feature]).average().orElse(Double.NaN);
    }

    private double median(int feature, int label) {
        return median(of(feature, label));
    }

    private double mean(int feature, int label) {
        return Arrays.stream(of(feature, label)).average().orElse(Double.NaN);
    }

    private double[] of(int feature, int label) {
        int[] labels = found.grouping().labels();
        return IntStream.range(0, labels.length)
                .filter(row -> labels[row] == label)
                .mapToDouble(row -> columns[feature][row])
                .toArray();
    }

    private static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    /** Places of features, those first that set most people apart: by effects weighted with the clusters' shares. */
    int[] telling() {
        double[] weights = new double[columns.length];
        for (Cluster cluster : found.clusters()) {
            for (Effect effect : cluster.effects()) {
                weights[place(effect.feature())] += cluster.share() * Math.abs(effect.size());
            }
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
        order.sort(Comparator.comparingDouble(it -> -weights[it]));
        return order.stream().mapToInt(it -> it).toArray();
    }

    /** The effect of a feature on a cluster; {@code NaN} where there is none. */
    double effect(Cluster cluster, int feature) {
        return cluster.effects().stream()
                .filter(it -> it.feature().equals(name(feature)))
                .mapToDouble(Effect::size)
                .findFirst()
                .orElse(Double.NaN);
    }
}
