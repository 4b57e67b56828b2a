package io.segue.learn.experiment;

import io.segue.learn.data.DataException;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.test.SampleRatio;
import io.segue.learn.statistics.Adjusted;
import java.util.ArrayList;
import java.util.List;

/**
 * An experiment in sums, and what each treatment does to each metric.
 *
 * <pre>{@code
 * Experiment experiment = new Experiment(
 *         List.of(new Arm("none", 1, 21_306), new Arm("mail", 1, 21_307)),
 *         "none",
 *         List.of(Metric.of("visit", Map.of(
 *                 "none", new Sample.Proportion(21_306, 2_262),
 *                 "mail", new Sample.Proportion(21_307, 3_894)))));
 * ExperimentReport report = ExperimentAnalysis.analyse(experiment, AnalysisSettings.standard());
 * }</pre>
 */
public final class ExperimentAnalysis {
    /** What holds at any time when nobody planned: narrowest near ten thousand people. */
    public static final Monitoring UNPLANNED = new Monitoring.AnyTime(10_000);

    private ExperimentAnalysis() {}

    /** @throws DataException with everything that is wrong with the sums */
    public static ExperimentReport analyse(Experiment experiment, AnalysisSettings settings) {
        ExperimentProblems.refuse(experiment);
        SampleRatio sampleRatio = SampleRatio.check(
                experiment.arms().stream().mapToLong(Arm::people).toArray(),
                experiment.arms().stream().mapToDouble(Arm::weight).toArray());
        List<Evidence> evidence = new ArrayList<>();
        for (Metric metric : experiment.metrics()) {
            evidence.addAll(new MetricAnalysis(experiment, metric, settings).evidence());
        }
        double[] adjusted = adjusted(evidence.stream().mapToDouble(Evidence::p).toArray(), settings.correction());
        Judge judge = new Judge(settings, sampleRatio);
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Evidence one = evidence.get(i);
            comparisons.add(new Comparison(one, adjusted[i], judge.verdict(one, adjusted[i])));
        }
        return new ExperimentReport(sampleRatio, comparisons);
    }

    private static double[] adjusted(double[] p, AnalysisSettings.Correction correction) {
        return switch (correction) {
            case NONE -> p;
            case HOLM -> Adjusted.holm(p);
            case BENJAMINI_HOCHBERG -> Adjusted.benjaminiHochberg(p);
        };
    }
}
