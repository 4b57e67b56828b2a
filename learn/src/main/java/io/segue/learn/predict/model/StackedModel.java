package io.segue.learn.predict.model;

import io.segue.learn.predict.Scorer;
import java.util.List;

/**
 * A model over the probabilities of other models (Wolpert, 1992).
 *
 * @param members each scores the row; at least one
 * @param judge scores the row of their probabilities, in the order of the members
 */
public record StackedModel(int features, List<Scorer> members, Scorer judge) implements FittedModel {
    public StackedModel {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("expected at least one member, but got none");
        }
    }

    @Override
    public double score(double[] row) {
        double[] scores = new double[members.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = members.get(i).score(row);
        }
        return judge.score(scores);
    }
}
