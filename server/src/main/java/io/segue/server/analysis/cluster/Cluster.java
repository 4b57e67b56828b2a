package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.meaning.Effect;
import io.segue.learn.cluster.meaning.SurrogateRule;
import java.util.List;
import java.util.Optional;

/**
 * One cluster and all that is known of it.
 *
 * @param number from 1 on, the largest cluster first
 * @param share of all people, those included who are in no cluster
 * @param jaccard stability, from 0 to 1; {@code NaN} when it was in no sample
 * @param silhouette {@code NaN} when there is one cluster only
 * @param effects of the prepared features, the strongest first
 * @param rule about traits named as the columns; empty when no split of the columns helps
 */
public record Cluster(
        int number,
        String name,
        int people,
        double share,
        double jaccard,
        double silhouette,
        List<Effect> effects,
        Optional<SurrogateRule> rule,
        Judgement judgement) {
    public Cluster {
        effects = List.copyOf(effects);
    }

    /** F1 of its rule; 0 without one. */
    public double fidelity() {
        return rule.map(it -> it.fidelity().f1()).orElse(0.0);
    }

    Cluster named(String other) {
        return new Cluster(number, other, people, share, jaccard, silhouette, effects, rule, judgement);
    }
}
