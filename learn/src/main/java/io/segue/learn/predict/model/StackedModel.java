package io.segue.learn.predict.model;

import io.segue.learn.predict.Scorer;
import java.util.List;

/**
 * A model over what other models say (Wolpert, 1992).
 *
 * @param members each scores the row; at least one
 * @param judge scores the row of the log odds that they give, in the order of the members: over log odds, a judge that is
 *     linear in them can leave the probabilities of a good member as they are
 */
public record StackedModel(int features, List<Scorer> members, Scorer judge) implements FittedModel {
    /** Probabilities count as at least this far from 0 and 1: whoever is sure of everything does not drown out the rest. */
    private static final double EDGE = 1e-6;

    public StackedModel {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("expected at least one member, but got none");
        }
    }

    /** What the judge is told of a member's probability. */
    public static double logOdds(double probability) {
        double inside = Math.clamp(probability, EDGE, 1 - EDGE);
        return Math.log(inside / (1 - inside));
    }

    @Override
    public double score(double[] row) {
        double[] said = new double[members.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = logOdds(members.get(i).score(row));
        }
        return judge.score(said);
    }
}
