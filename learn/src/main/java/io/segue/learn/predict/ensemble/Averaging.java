package io.segue.learn.predict.ensemble;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.model.AverageModel;
import io.segue.learn.work.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The weighted mean of the probabilities of models that each learn from all rows.
 *
 * @param members at least one
 * @param weights above 0, one for each member
 */
public record Averaging(List<Learner> members, List<Double> weights) implements Learner {
    public Averaging {
        members = List.copyOf(members);
        weights = List.copyOf(weights);
        if (members.isEmpty() || members.size() != weights.size()) {
            throw new IllegalArgumentException("expected at least one member and a weight for each, but got "
                    + members.size() + " members and " + weights.size() + " weights");
        }
    }

    /** All members count the same. */
    public static Averaging of(List<Learner> members) {
        return new Averaging(members, Collections.nCopies(members.size(), 1.0));
    }

    @Override
    public Scorer fit(Labelled training, long seed) {
        return new AverageModel(training.features().columns(), fitAll(members, training, seed), weights);
    }

    static List<Scorer> fitAll(List<Learner> members, Labelled training, long seed) {
        List<Scorer> scorers = new ArrayList<>();
        for (Learner member : members) {
            scorers.add(member.fit(training, Seeds.child(seed, scorers.size())));
        }
        return scorers;
    }
}
