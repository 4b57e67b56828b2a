package io.segue.learn.predict.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from; nothing of it changes a score.
 *
 * @param target what is predicted
 * @param learner how it was learnt, such as {@code gradient-boosting}
 * @param rows how many rows it was trained on
 * @param trained when, as whoever trained it writes dates
 * @param seed of the training
 * @param settings of the learner
 * @param metrics by name, such as {@code auc}
 * @param quantiles for each feature, evenly spaced from the smallest to the largest known value in training; to see drift
 * @param more whatever else
 */
public record ModelNotes(
        String target,
        String learner,
        long rows,
        String trained,
        long seed,
        Map<String, Double> settings,
        Map<String, Double> metrics,
        Map<String, List<Double>> quantiles,
        Map<String, String> more) {
    public ModelNotes {
        settings = new TreeMap<>(settings);
        metrics = new TreeMap<>(metrics);
        quantiles = new TreeMap<>(quantiles);
        more = new TreeMap<>(more);
    }

    public static ModelNotes none() {
        return new ModelNotes("", "", 0, "", 0, Map.of(), Map.of(), Map.of(), Map.of());
    }
}
