package io.segue.learn.experiment;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.SampleProblems;
import io.segue.learn.experiment.stat.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with an experiment's sums, at once. */
final class ExperimentProblems {
    private final Experiment experiment;
    private final List<String> arms;
    private final List<DataProblem> problems = new ArrayList<>();

    private ExperimentProblems(Experiment experiment) {
        this.experiment = experiment;
        arms = experiment.arms().stream().map(Arm::name).toList();
    }

    /** @throws DataException when there is any */
    static void refuse(Experiment experiment) {
        ExperimentProblems all = new ExperimentProblems(experiment);
        all.arms();
        experiment.metrics().forEach(all::metric);
        if (!all.problems.isEmpty()) {
            throw new DataException(all.problems);
        }
    }

    private void arms() {
        if (arms.size() < 2) {
            add("one-arm", "", "expected at least two arms, but got " + arms.size(), "add the control");
        }
        if (!arms.contains(experiment.control())) {
            add(
                    "unknown-arm",
                    "",
                    "the control " + Printable.quote(experiment.control()) + " is not among the arms",
                    hint(experiment.control()));
        }
        if (arms.stream().distinct().count() < arms.size()) {
            add("repeated-arm", "", "expected each arm once, but got " + String.join(", ", arms), "put them together");
        }
        for (Arm arm : experiment.arms()) {
            if (!(arm.weight() > 0) || Double.isInfinite(arm.weight())) {
                add(
                        "bad-weight",
                        arm.name(),
                        "expected a weight above 0, but got " + arm.weight(),
                        "leave the arm out");
            }
            if (arm.people() < 0) {
                add("negative-count", arm.name(), "expected people, but got " + arm.people(), "check the counts");
            } else if (arm.people() == 0) {
                add("empty-arm", arm.name(), "nobody is in it", "leave the arm out, or wait for people");
            }
        }
        if (experiment.metrics().isEmpty()) {
            add("no-metric", "", "expected at least one metric", "name a column that says what people did");
        }
    }

    private void metric(Metric metric) {
        int before = problems.size();
        for (String arm : arms) {
            Sample sample = metric.samples().get(arm);
            if (sample == null) {
                add(
                        "empty-arm",
                        metric.name(),
                        "the arm " + Printable.quote(arm) + " has no values",
                        "leave the metric or the arm out");
            } else {
                problems.addAll(SampleProblems.of(metric.name() + " of " + arm, sample));
            }
        }
        for (Map.Entry<String, Sample> entry : metric.samples().entrySet()) {
            if (!arms.contains(entry.getKey())) {
                add(
                        "unknown-arm",
                        metric.name(),
                        "there is no arm " + Printable.quote(entry.getKey()),
                        hint(entry.getKey()));
            }
        }
        if (metric.samples().values().stream().map(Sample::getClass).distinct().count() > 1) {
            add("mixed-metric", metric.name(), "expected one kind of metric in all arms", "sum all arms up alike");
        }
        if (problems.size() == before) {
            constant(metric);
        }
    }

    private void constant(Metric metric) {
        List<Sample> samples = arms.stream().map(it -> metric.samples().get(it)).toList();
        List<Summary> summaries = Summaries.of(samples).arms();
        boolean shares = samples.getFirst() instanceof Sample.Proportion;
        for (int arm = 0; arm < arms.size(); arm++) {
            boolean constant = shares
                    ? constantShare(summaries, arm)
                    : !(summaries.get(arm).variance() > 0);
            if (constant && samples.get(arm).summary().variance() > 0 && !shares) {
                add(
                        "constant-metric",
                        metric.name(),
                        "nothing is left of it in " + arms.get(arm) + " when what was before is taken out",
                        "take a past that is from before the experiment");
            } else if (constant) {
                add(
                        "constant-metric",
                        metric.name(),
                        "everybody in " + arms.get(arm) + " has the same value, so nothing tells how much is chance",
                        "wait for more people, or take another metric");
            }
        }
    }

    /** One arm may have a share of 0 or 1, but not the control with it. */
    private boolean constantShare(List<Summary> summaries, int arm) {
        double share = summaries.get(arm).mean();
        double control =
                summaries.get(Math.max(0, arms.indexOf(experiment.control()))).mean();
        return share == control && (share == 0 || share == 1) && !arms.get(arm).equals(experiment.control());
    }

    private String hint(String name) {
        String nearest = Nearest.hint(name, arms);
        return nearest.isEmpty() ? "the arms are " + String.join(", ", arms) : nearest;
    }

    private void add(String code, String where, String message, String hint) {
        problems.add(new DataProblem(code, where, message, hint));
    }
}
