package io.segue.learn.predict.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl, 2011): the density of the settings that were
 * best, divided by that of the rest, says how promising a setting is. Each dimension for itself. The numbers are those of
 * Optuna's default: ten trials by chance, the best tenth of all but 25 at most are "best", 24 candidates.
 */
final class Parzen {
    private static final int TRIALS_BY_CHANCE = 10;
    private static final double BEST_SHARE = 0.1;
    private static final int BEST_MAX = 25;
    private static final int CANDIDATES = 24;

    private final Axes axes;
    private final UniformRandomProvider random;

    Parzen(Axes axes, UniformRandomProvider random) {
        this.axes = axes;
        this.random = random;
    }

    List<Double> next(List<Trial> trials) {
        if (trials.size() < TRIALS_BY_CHANCE) {
            return axes.byChance(random);
        }
        List<Trial> sorted = new ArrayList<>(trials);
        sorted.sort(Comparator.comparingDouble(Trial::loss));
        int best = (int) Math.min(BEST_MAX, Math.ceil(BEST_SHARE * trials.size()));
        List<Double> values = new ArrayList<>();
        for (int axis = 0; axis < axes.count(); axis++) {
            values.add(promising(
                    axis, places(axis, sorted.subList(0, best)), places(axis, sorted.subList(best, sorted.size()))));
        }
        return values;
    }

    /** In the order they were tried: old ones count less. */
    private double[] places(int axis, List<Trial> trials) {
        return trials.stream()
                .sorted(Comparator.comparingInt(Trial::number))
                .mapToDouble(it -> axes.place(axis, it.setting().values().get(axis)))
                .toArray();
    }

    private double promising(int axis, double[] good, double[] rest) {
        Density best = density(axis, good);
        Density others = density(axis, rest);
        double most = Double.NEGATIVE_INFINITY;
        double chosen = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            double value = axes.value(axis, best.draw(random));
            double place = axes.place(axis, value);
            double merit = best.log(place) - others.log(place);
            if (merit > most || i == 0) {
                most = merit;
                chosen = value;
            }
        }
        return chosen;
    }

    private Density density(int axis, double[] places) {
        double[] weights = weights(places.length);
        if (axes.options(axis) > 0) {
            return Density.ofOptions(places, weights, axes.options(axis));
        }
        return Density.ofLine(places, weights, axes.low(axis), axes.high(axis), axes.isWhole(axis));
    }

    /** The latest 25 count 1, older ones down to one by their number: Hyperopt's linear forgetting. */
    private static double[] weights(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        int old = count - BEST_MAX;
        for (int i = 0; i < old; i++) {
            double least = 1.0 / count;
            weights[i] = old == 1 ? least : least + (1 - least) * i / (old - 1);
        }
        return weights;
    }
}
