package io.segue.learn.cluster.meaning;

import java.util.List;
import java.util.Optional;

/**
 * What can be said of one cluster.
 *
 * @param label its number
 * @param size rows
 * @param share of all rows, from 0 to 1
 * @param name a suggestion, other than that of every other cluster
 * @param effects what sets it apart, the strongest first; all features
 * @param rule that comes near to it; empty when no split of the features helps
 */
public record ClusterMeaning(
        int label, int size, double share, String name, List<Effect> effects, Optional<SurrogateRule> rule) {
    public ClusterMeaning {
        effects = List.copyOf(effects);
    }

    /** What sets it apart enough to be named. */
    public List<Effect> notable() {
        return effects.stream().filter(Effect::isNotable).toList();
    }
}
