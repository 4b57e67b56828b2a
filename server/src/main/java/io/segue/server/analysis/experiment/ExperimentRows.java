package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Arm;
import io.segue.learn.experiment.Experiment;
import io.segue.learn.experiment.Metric;
import io.segue.learn.experiment.stat.Sample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An experiment, row by row.
 *
 * @param arms the control first
 * @param weights of the arms, in their order
 * @param armOf for each row the place of its arm, −1 for none; not to be written to
 * @param people for each row when rows are summed up; else empty; not to be written to
 */
record ExperimentRows(List<String> arms, double[] weights, int[] armOf, double[] people, List<Outcome> outcomes) {

    String control() {
        return arms.getFirst();
    }

    /** Those that are in an arm. */
    int[] assigned() {
        return IntStream.range(0, armOf.length).filter(row -> armOf[row] >= 0).toArray();
    }

    int[] ofArm(int arm, int... among) {
        return Arrays.stream(among).filter(row -> armOf[row] == arm).toArray();
    }

    long people(int... rows) {
        return people.length == 0
                ? rows.length
                : (long) Arrays.stream(rows).mapToDouble(row -> people[row]).sum();
    }

    /** In sums. */
    Experiment experiment(List<Outcome> wanted, int... among) {
        int[][] byArm = new int[arms.size()][];
        Arrays.setAll(byArm, arm -> ofArm(arm, among));
        List<Arm> summed = IntStream.range(0, arms.size())
                .mapToObj(arm -> new Arm(arms.get(arm), weights[arm], people(byArm[arm])))
                .toList();
        return new Experiment(
                summed,
                control(),
                wanted.stream()
                        .map(it -> new Metric(it.name(), it.better(), samples(it, byArm)))
                        .toList());
    }

    private Map<String, Sample> samples(Outcome outcome, int[]... byArm) {
        Map<String, Sample> samples = new HashMap<>();
        for (int arm = 0; arm < byArm.length; arm++) {
            samples.put(arms.get(arm), outcome.values().sample(byArm[arm]));
        }
        return samples;
    }
}
