package io.segue.learn.experiment;

import java.util.List;

/**
 * An experiment as far as it has come, in sums.
 *
 * @param arms the control and all treatments
 * @param control the name of the arm that the others are compared with
 */
public record Experiment(List<Arm> arms, String control, List<Metric> metrics) {
    public Experiment {
        arms = List.copyOf(arms);
        metrics = List.copyOf(metrics);
    }

    /** All arms but the control. */
    public List<Arm> treatments() {
        return arms.stream().filter(it -> !it.name().equals(control)).toList();
    }

    /** @throws IllegalArgumentException when there is none of that name */
    Arm arm(String name) {
        return arms.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected an arm, but got " + name));
    }
}
