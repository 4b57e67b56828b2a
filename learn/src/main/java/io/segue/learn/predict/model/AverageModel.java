package io.segue.learn.predict.model;

import io.segue.learn.predict.Scorer;
import java.util.List;

/**
 * The weighted mean of several models' probabilities.
 *
 * @param members at least one
 * @param weights above 0, one for each member; they need not sum to 1
 */
public record AverageModel(int features, List<Scorer> members, List<Double> weights) implements FittedModel {
    public AverageModel {
        members = List.copyOf(members);
        weights = List.copyOf(weights);
        if (members.isEmpty() || members.size() != weights.size()) {
            throw new IllegalArgumentException("expected at least one member and a weight for each, but got "
                    + members.size() + " members and " + weights.size() + " weights");
        }
        if (!weights.stream().allMatch(it -> it > 0 && it < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected weights above 0, but got " + weights);
        }
    }

    @Override
    public double score(double[] row) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < members.size(); i++) {
            sum += weights.get(i) * members.get(i).score(row);
            total += weights.get(i);
        }
        return sum / total;
    }
}
