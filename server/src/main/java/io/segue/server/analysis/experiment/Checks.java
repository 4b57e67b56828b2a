package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Experiment;
import io.segue.learn.experiment.Metric;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.test.ChiSquare;
import io.segue.learn.experiment.test.FisherExact;
import io.segue.learn.experiment.test.MannWhitney;
import io.segue.learn.experiment.test.TestResult;
import io.segue.learn.experiment.test.TwoProportions;
import io.segue.learn.experiment.test.WelchT;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.experiment.ExperimentFindings.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Each comparison by further tests, for whoever knows them and to see whether they agree. */
final class Checks {
    /** Up to so many people in both arms, shares are tested exactly as well. */
    static final long EXACT_PEOPLE_MAX = 10_000;

    private final ExperimentRows rows;
    private final double level;
    private final List<Check> checks = new ArrayList<>();

    private Checks(ExperimentRows rows, double level) {
        this.rows = rows;
        this.level = level;
    }

    static List<Check> of(ExperimentRows rows, Experiment experiment, double level, Watcher watcher) {
        Checks all = new Checks(rows, level);
        for (int i = 0; i < experiment.metrics().size(); i++) {
            watcher.at("testing in other ways", i, experiment.metrics().size());
            all.add(experiment.metrics().get(i), rows.outcomes().get(i));
        }
        return all.checks;
    }

    private void add(Metric metric, Outcome outcome) {
        for (int arm = 1; arm < rows.arms().size(); arm++) {
            String treatment = rows.arms().get(arm);
            for (TestResult test : tests(metric, outcome, arm)) {
                checks.add(new Check(metric.name(), treatment, test));
            }
        }
    }

    private List<TestResult> tests(Metric metric, Outcome outcome, int arm) {
        Sample treatment =
                Objects.requireNonNull(metric.samples().get(rows.arms().get(arm)));
        Sample control = Objects.requireNonNull(metric.samples().get(rows.control()));
        if (treatment instanceof Sample.Proportion one && control instanceof Sample.Proportion other) {
            return shares(one, other);
        }
        List<TestResult> tests = new ArrayList<>();
        if (treatment instanceof Sample.WithPast) {
            tests.add(WelchT.test(treatment, control, level));
        }
        if (outcome.perPerson().length > 0) {
            tests.add(MannWhitney.test(values(outcome, arm), values(outcome, 0), level));
        }
        return tests;
    }

    private List<TestResult> shares(Sample.Proportion one, Sample.Proportion other) {
        long[][] counts = {row(one), row(other)};
        List<TestResult> tests = new ArrayList<>(List.of(ChiSquare.test(counts), ChiSquare.yates(counts)));
        if (isExact(one, other)) {
            tests.add(FisherExact.test(one, other, level));
        }
        return tests;
    }

    private boolean isExact(Sample.Proportion one, Sample.Proportion other) {
        long people = one.people() + other.people();
        return people <= EXACT_PEOPLE_MAX
                || people <= FisherExact.PEOPLE_MAX
                        && !TwoProportions.test(one, other, level).warnings().isEmpty();
    }

    private double[] values(Outcome outcome, int arm) {
        return Outcome.known(outcome.perPerson(), rows.ofArm(arm, rows.assigned()));
    }

    private static long[] row(Sample.Proportion arm) {
        return new long[] {arm.successes(), arm.people() - arm.successes()};
    }
}
