package io.segue.learn.predict.select;

import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.validate.Spread;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * How much worse a model gets when a feature's values are dealt out anew among the rows (Breiman, 2001; Fisher, Rudin and
 * Dominici, 2019). Of two features that say the same, each seems worth little: the other stands in.
 *
 * @param features in the order of the columns
 */
public record PermutationImportance(Metric metric, List<Feature> features) {
    public PermutationImportance {
        features = List.copyOf(features);
    }

    /** @param loss of the metric, above 0 where the feature helps; one for each repeat */
    public record Feature(String name, Spread loss) {}

    /**
     * @param rows best those the model has not seen: on rows it has seen, what it knows by heart seems important
     * @param repeats at least 1; 5 give a fair idea of the spread
     * @throws io.segue.learn.data.DataException when there is one class only
     */
    public static PermutationImportance of(
            Scorer scorer, Labelled rows, Metric metric, int repeats, long seed, Watcher watcher) {
        if (repeats < 1) {
            throw new IllegalArgumentException("expected at least 1 repeat, but got " + repeats);
        }
        Matrix values = rows.features().values();
        Scored asIs = new Scored(scorer.scoreAll(values), rows.labels(), rows.weights());
        double whole = metric.of(asIs);
        List<Feature> features = new ArrayList<>();
        int columns = values.columns();
        for (int column = 0; column < columns; column++) {
            watcher.at("permutation importance", column, columns);
            List<Double> losses = new ArrayList<>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                Matrix dealt = dealt(values, column, Seeds.child(seed, (long) column * repeats + repeat));
                losses.add(metric.gain(whole, metric.of(asIs.withScores(scorer.scoreAll(dealt)))));
            }
            features.add(new Feature(rows.features().names().get(column), Spread.of(losses)));
        }
        watcher.at("permutation importance", columns, columns);
        return new PermutationImportance(metric, features);
    }

    private static Matrix dealt(Matrix values, int column, long seed) {
        int[] order = IntStream.range(0, values.rows()).toArray();
        PermutationSampler.shuffle(Seeds.random(seed), order);
        double[] copy = values.values().clone();
        for (int row = 0; row < order.length; row++) {
            copy[row * values.columns() + column] = values.get(order[row], column);
        }
        return Matrix.of(values.rows(), values.columns(), copy);
    }

    /** The mean loss of each column. */
    public double[] means() {
        return features.stream().mapToDouble(it -> it.loss.mean()).toArray();
    }

    /** The most important first. */
    public List<Feature> ranked() {
        return features.stream()
                .sorted(Comparator.comparingDouble((Feature it) -> -it.loss.mean()))
                .toList();
    }
}
