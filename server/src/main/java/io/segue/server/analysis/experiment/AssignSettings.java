package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.assign.Allocation;
import io.segue.learn.experiment.assign.Hashing;
import java.util.List;

/**
 * How people are split.
 *
 * @param experiment its key, from which together with an id the arm follows
 * @param arms at least one
 * @param coverage 0 to 1, the share of people in any arm
 */
public record AssignSettings(String experiment, List<ArmShare> arms, double coverage, Hashing hashing) {
    public AssignSettings {
        arms = List.copyOf(arms);
    }

    Allocation allocation() {
        return Allocation.of(
                hashing,
                experiment,
                coverage,
                arms.stream()
                        .map(it -> new Allocation.Weight(it.arm(), part(it)))
                        .toList());
    }

    /** Of those who are covered. */
    double part(ArmShare arm) {
        return arm.weight() / arms.stream().mapToDouble(ArmShare::weight).sum();
    }
}
