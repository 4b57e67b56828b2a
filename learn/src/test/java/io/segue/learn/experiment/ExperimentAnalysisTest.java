package io.segue.learn.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.stat.JointMoments;
import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.test.SampleRatio;
import io.segue.learn.statistics.Adjusted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentAnalysisTest {
    private static final AnalysisSettings SETTINGS = AnalysisSettings.standard();

    @Test
    void a_real_experiment_is_read_from_end_to_end() {
        ExperimentReport report = ExperimentAnalysis.analyse(Hillstrom.experiment(), SETTINGS);
        assertThat(report.sampleRatio().state()).isEqualTo(SampleRatio.State.FINE);
        assertThat(report.comparisons())
                .extracting(it ->
                        it.evidence().metric().name() + " " + it.evidence().treatment())
                .containsExactly(
                        "visit men's",
                        "visit women's",
                        "conversion men's",
                        "conversion women's",
                        "spend men's",
                        "spend women's");
        assertThat(report.comparisons()).allMatch(it -> it.verdict().kind() == Verdict.Kind.WINNER);
        Evidence spend = report.comparisons().get(4).evidence();
        assertThat(spend.test().statistic()).isCloseTo(5.300140, within(5e-7));
        assertThat(spend.lift().absoluteInterval().low()).isCloseTo(.485140, within(5e-7));
        assertThat(spend.lift().absoluteInterval().high()).isCloseTo(1.054515, within(5e-7));
        assertThat(spend.sequential().absoluteInterval().width())
                .isGreaterThan(spend.lift().absoluteInterval().width());
        assertThat(spend.credence().chanceToBeatControl()).isGreaterThan(.9999);
        assertThat(spend.credence().chanceToBeBest()).isBetween(.95, 1.0);
        assertThat(report.comparisons().get(4).verdict().text())
                .isEqualTo("winner: higher than the control by 117.9 %");
    }

    @Test
    void p_values_are_adjusted_over_all_that_is_looked_at() {
        ExperimentReport report = ExperimentAnalysis.analyse(Hillstrom.experiment(), SETTINGS);
        double[] p = report.comparisons().stream()
                .mapToDouble(it -> it.evidence().p())
                .toArray();
        assertThat(report.comparisons().stream()
                        .mapToDouble(Comparison::adjustedP)
                        .toArray())
                .containsExactly(Adjusted.holm(p));
        ExperimentReport hochberg = ExperimentAnalysis.analyse(
                Hillstrom.experiment(), SETTINGS.with(AnalysisSettings.Correction.BENJAMINI_HOCHBERG));
        assertThat(hochberg.comparisons().getLast().adjustedP()).isEqualTo(Adjusted.benjaminiHochberg(p)[5]);
    }

    @Test
    void without_people_enough_it_says_how_many_are_missing() {
        Verdict verdict = verdict(shares(1_000, 100, 1_000, 104), SETTINGS.withSmallestLift(.1));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NOT_ENOUGH_PEOPLE);
        assertThat(verdict.missing()).isBetween(13_000L, 14_500L);
        assertThat(verdict.text()).isEqualTo("not enough people yet: 13,378 more an arm, to find a lift of 10.0 %");
    }

    @Test
    void with_people_enough_no_difference_is_an_answer() {
        Verdict verdict = verdict(shares(200_000, 20_000, 200_000, 20_100), SETTINGS.withSmallestLift(.05));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NO_DIFFERENCE_SHOWN);
        assertThat(verdict.text()).isEqualTo("no difference shown; a lift of 5.0 % would most likely have been");
    }

    @Test
    void a_control_that_nobody_bought_in_shows_no_lack_of_difference() {
        Verdict verdict = verdict(shares(1_000, 0, 1_000, 2), SETTINGS);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NOT_ENOUGH_PEOPLE);
        assertThat(verdict.missing()).isZero();
        assertThat(verdict.text()).endsWith("wait for the first conversions in the control");
    }

    @Test
    void less_is_better_where_it_was_said() {
        Metric metric = shares(10_000, 1_000, 10_000, 1_200).metrics().getFirst();
        Experiment refunds = experiment(new Metric("refund", Metric.Better.LOWER, metric.samples()), 10_000, 10_000);
        Comparison comparison =
                ExperimentAnalysis.analyse(refunds, SETTINGS).comparisons().getFirst();
        assertThat(comparison.verdict().kind()).isEqualTo(Verdict.Kind.LOSER);
        assertThat(comparison.verdict().text()).isEqualTo("loser: higher than the control by 20.0 %");
        assertThat(comparison.evidence().credence().chanceToBeatControl()).isLessThan(.01);
        assertThat(comparison.evidence().credence().expectedLoss()).isCloseTo(.02, within(.001));
    }

    @Test
    void a_sample_ratio_mismatch_comes_before_everything() {
        Verdict verdict = verdict(shares(10_000, 1_000, 11_000, 1_500), SETTINGS);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DO_NOT_READ);
        assertThat(verdict.text()).startsWith("do not read: sample ratio mismatch");
    }

    @Test
    void who_looks_often_needs_stronger_evidence() {
        Experiment close = shares(5_000, 500, 5_000, 563);
        assertThat(verdict(close, SETTINGS).kind()).isEqualTo(Verdict.Kind.WINNER);
        assertThat(verdict(close, SETTINGS.with(Monitoring.Planned.of(20_000))).kind())
                .isEqualTo(Verdict.Kind.NOT_ENOUGH_PEOPLE);
        assertThat(verdict(close, SETTINGS.with(new Monitoring.AnyTime(20_000))).kind())
                .isEqualTo(Verdict.Kind.NOT_ENOUGH_PEOPLE);
    }

    @Test
    void a_past_makes_small_effects_visible() {
        JointMoments control = new JointMoments(1_000, 10, 12, 9_000, 12_000, 9_500);
        JointMoments treatment = new JointMoments(1_000, 10.1, 12.3, 9_000, 12_000, 9_500);
        Experiment adjusted = experiment(
                metric(new Sample.WithPast(control, Moments.NONE), new Sample.WithPast(treatment, Moments.NONE)),
                1_000,
                1_000);
        Evidence evidence = ExperimentAnalysis.analyse(adjusted, SETTINGS)
                .comparisons()
                .getFirst()
                .evidence();
        assertThat(evidence.varianceReduction()).isCloseTo(9_500.0 * 9_500 / 9_000 / 12_000, within(1e-9));
        assertThat(evidence.lift().absolute()).isCloseTo(.3 - .1 * 9_500 / 9_000, within(1e-9));
    }

    @Test
    void ratios_are_compared_by_people() {
        JointMoments parts = new JointMoments(500, 20, 4, 50_000, 900, 2_000);
        Evidence evidence = ExperimentAnalysis.analyse(
                        experiment(metric(new Sample.Ratio(parts), new Sample.Ratio(parts)), 500, 500), SETTINGS)
                .comparisons()
                .getFirst()
                .evidence();
        assertThat(evidence.inControl().mean()).isEqualTo(5);
        assertThat(evidence.test().p()).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Experiment wrong = new Experiment(
                List.of(new Arm("a", 1, 10), new Arm("b", 0, -1)),
                "c",
                List.of(
                        Metric.of("buy", Map.of("a", new Sample.Proportion(10, 11), "d", new Sample.Proportion(1, 1))),
                        Metric.of(
                                "spend",
                                Map.of(
                                        "a", new Sample.Mean(new Moments(10, 1, -4)),
                                        "b", new Sample.Ratio(new JointMoments(10, 1, 0, 1, 1, 1))))));
        assertThatThrownBy(() -> ExperimentAnalysis.analyse(wrong, SETTINGS))
                .isInstanceOfSatisfying(
                        DataException.class,
                        it -> assertThat(it.problems())
                                .extracting(DataProblem::code)
                                .containsExactly(
                                        "unknown-arm",
                                        "bad-weight",
                                        "negative-count",
                                        "more-successes-than-people",
                                        "empty-arm",
                                        "unknown-arm",
                                        "impossible-sums",
                                        "no-denominator",
                                        "mixed-metric"));
    }

    @Test
    void what_never_varies_or_has_one_arm_is_refused() {
        Sample same = new Sample.Mean(Moments.of(2, 2, 2));
        assertThatThrownBy(() -> ExperimentAnalysis.analyse(experiment(metric(same, same), 3, 3), SETTINGS))
                .hasMessage(
                        "column metric: everybody in control has the same value, so nothing tells how much is chance; "
                                + "wait for more people, or take another metric\n"
                                + "column metric: everybody in treatment has the same value, so nothing tells how much is chance; "
                                + "wait for more people, or take another metric");
        assertThatThrownBy(() -> ExperimentAnalysis.analyse(shares(10, 0, 10, 0), SETTINGS))
                .hasMessageContaining("everybody in treatment has the same value");
        Experiment single = new Experiment(
                List.of(new Arm("control", 1, 3)),
                "control",
                List.of(Metric.of("metric", Map.of("control", new Sample.Mean(Moments.of(1, 2, 3))))));
        assertThatThrownBy(() -> ExperimentAnalysis.analyse(single, SETTINGS))
                .hasMessageContaining("expected at least two arms, but got 1");
    }

    private static Verdict verdict(Experiment experiment, AnalysisSettings settings) {
        return ExperimentAnalysis.analyse(experiment, settings)
                .comparisons()
                .getFirst()
                .verdict();
    }

    private static Experiment shares(long people, long successes, long treated, long treatedSuccesses) {
        return experiment(
                metric(new Sample.Proportion(people, successes), new Sample.Proportion(treated, treatedSuccesses)),
                people,
                treated);
    }

    private static Metric metric(Sample control, Sample treatment) {
        return Metric.of("metric", Map.of("control", control, "treatment", treatment));
    }

    private static Experiment experiment(Metric metric, long control, long treatment) {
        return new Experiment(
                List.of(new Arm("control", 1, control), new Arm("treatment", 1, treatment)),
                "control",
                List.of(metric));
    }
}
