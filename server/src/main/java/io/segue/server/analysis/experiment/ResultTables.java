package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Arm;
import io.segue.learn.experiment.Comparison;
import io.segue.learn.experiment.Evidence;
import io.segue.learn.experiment.Verdict;
import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.test.Lift;
import io.segue.server.analysis.experiment.ExperimentFindings.Check;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.List;
import java.util.Locale;

/** The numbers of an experiment, as tables and as one picture. */
final class ResultTables {
    private final ExperimentFindings findings;
    private final List<Comparison> comparisons;
    private final String interval;

    ResultTables(ExperimentFindings findings) {
        this.findings = findings;
        comparisons = findings.report().comparisons();
        interval = Shown.percent(findings.settings().level()) + " interval";
    }

    Part.Table arms() {
        List<Arm> arms = findings.experiment().arms();
        double weights = arms.stream().mapToDouble(Arm::weight).sum();
        double people = arms.stream().mapToDouble(Arm::people).sum();
        return TableOf.of("arms", "The arms", arms)
                .text("name", "Arm", Arm::name)
                .text("role", "Role", it -> isControl(it) ? "control" : "treatment")
                .count("people", "People", Arm::people)
                .percent("share", "Share", 2, it -> it.people() / people)
                .percent("expectedShare", "Expected", 2, it -> it.weight() / weights)
                .build();
    }

    private boolean isControl(Arm arm) {
        return arm.name().equals(findings.experiment().control());
    }

    /** What most people read. */
    Part.Table results() {
        return named("results", "Each treatment against the control")
                .value(
                        "control",
                        "Control",
                        it -> value(it.evidence(), it.evidence().inControl().mean()))
                .value(
                        "value",
                        "Treated",
                        it -> value(it.evidence(), it.evidence().inTreatment().mean()))
                .number("lift", "Lift", Shown.LIFT, it -> it.evidence().lift().relative())
                .range(
                        "liftInterval",
                        interval,
                        Shown.LIFT,
                        it -> lift(it).relativeInterval().low(),
                        it -> lift(it).relativeInterval().high())
                .pValue("adjustedP", "Adj. p", Comparison::adjustedP)
                .text("verdict", "Verdict", it -> words(it.verdict().kind()))
                .build();
    }

    private static Value value(Evidence evidence, double value) {
        return new Value.Num(value, Shown.value(evidence));
    }

    /** In each metric's own unit. */
    Part.Table differences() {
        return named("differences", "The same in each metric's unit, shares as parts of 1")
                .value("difference", "Difference", it -> difference(it, lift(it).absolute()))
                .value(
                        "interval",
                        interval,
                        it -> Value.range(
                                lift(it).absoluteInterval().low(),
                                lift(it).absoluteInterval().high(),
                                Shown.difference(lift(it))))
                .decimal("statistic", "z or t", 4, it -> it.evidence().test().statistic())
                .decimal("df", "df", 1, it -> it.evidence().test().df())
                .pValue("p", "p", it -> it.evidence().p())
                .build();
    }

    private static Value difference(Comparison comparison, double difference) {
        return new Value.Num(difference, Shown.difference(comparison.evidence().lift()));
    }

    /** Bayesian. */
    Part.Table beliefs() {
        return named("beliefs", "What to believe of each treatment, with nothing believed before")
                .percent(
                        "chanceToBeatControl",
                        "Beats control",
                        1,
                        it -> it.evidence().credence().chanceToBeatControl())
                .percent(
                        "chanceToBeBest",
                        "Best of all",
                        1,
                        it -> it.evidence().credence().chanceToBeBest())
                .value(
                        "expectedLoss",
                        "Expected loss",
                        it -> new Value.Num(
                                it.evidence().credence().expectedLoss(),
                                Shown.decimal(it.evidence().inControl().standardError(), 4)))
                .value("lift", "Lift, " + Shown.percent(findings.settings().level()), ResultTables::believedLift)
                .build();
    }

    /** Nothing where the control may as well be 0. */
    private static Value believedLift(Comparison comparison) {
        Interval lift = comparison.evidence().credence().lift();
        return Double.isInfinite(lift.width())
                ? Value.range(Double.NaN, Double.NaN, Shown.LIFT)
                : Value.range(lift.low(), lift.high(), Shown.LIFT);
    }

    /** As if nobody looked but now, and whenever anybody looks. */
    Part.Table looks() {
        return named("looks", "Intervals of the lift, by how often somebody looks")
                .range(
                        "once",
                        "A single look",
                        Shown.LIFT,
                        it -> it.evidence().lift().relativeInterval().low(),
                        it -> it.evidence().lift().relativeInterval().high())
                .range(
                        "often",
                        "Looks as allowed",
                        Shown.LIFT,
                        it -> it.evidence().sequential().relativeInterval().low(),
                        it -> it.evidence().sequential().relativeInterval().high())
                .pValue(
                        "pOnce",
                        "p of a single look",
                        it -> it.evidence().test().p())
                .build();
    }

    Part.Table past() {
        return TableOf.of(
                        "past",
                        "How much of the noise what was before explains",
                        comparisons.stream()
                                .filter(it -> it.evidence().varianceReduction() != 0)
                                .toList())
                .text("metric", "Metric", it -> it.evidence().metric().name())
                .text("arm", "Arm", it -> it.evidence().treatment())
                .percent(
                        "varianceReduction",
                        "Variance less by",
                        1,
                        it -> it.evidence().varianceReduction())
                .build();
    }

    Part.Table checks() {
        return TableOf.of("checks", "The same comparisons by further tests", findings.checks())
                .text("metric", "Metric", Check::metric)
                .text("arm", "Arm", Check::treatment)
                .text("test", "Test", it -> it.test().method())
                .text("measure", "Estimate of", it -> it.test().measure())
                .decimal("estimate", "Estimate", 4, it -> it.test().estimate())
                .value(
                        "statistic",
                        "Statistic",
                        it -> new Value.Num(
                                it.test().statistic(),
                                Shown.decimal(Math.abs(it.test().statistic()), 5)))
                .pValue("p", "p", it -> it.test().p())
                .build();
    }

    Chart forest() {
        return new Chart.Forest(
                new Chart.Frame(
                        "lifts",
                        "Lift of each treatment",
                        "An interval that leaves out 0 shows a difference from the control"),
                new Chart.Axis("Lift over the control", Format.percent(0).signed()),
                comparisons.stream()
                        .filter(it -> Double.isFinite(lift(it).relative()))
                        .map(it -> new Chart.Estimate(
                                it.evidence().metric().name() + ", "
                                        + it.evidence().treatment(),
                                lift(it).relative(),
                                lift(it).relativeInterval().low(),
                                lift(it).relativeInterval().high()))
                        .toList(),
                0);
    }

    private TableOf<Comparison> named(String key, String caption) {
        return TableOf.of(key, caption, comparisons)
                .text("metric", "Metric", it -> it.evidence().metric().name())
                .text("arm", "Arm", it -> it.evidence().treatment());
    }

    private Lift lift(Comparison comparison) {
        return Shown.lift(comparison.evidence(), findings.settings().monitoring());
    }

    private static String words(Verdict.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
