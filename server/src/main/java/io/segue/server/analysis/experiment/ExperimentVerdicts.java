package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Comparison;
import io.segue.learn.experiment.Evidence;
import io.segue.learn.experiment.Verdict.Kind;
import io.segue.learn.experiment.test.Lift;
import io.segue.learn.experiment.test.SampleRatio;
import io.segue.server.report.Format;
import io.segue.server.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody in a hurry is to know of an experiment. */
final class ExperimentVerdicts {
    /** Nothing is surer for people. */
    private static final double SURE = .999;

    private final ExperimentFindings findings;
    private final List<Comparison> comparisons;
    private final List<Verdict> verdicts = new ArrayList<>();

    private ExperimentVerdicts(ExperimentFindings findings) {
        this.findings = findings;
        comparisons = findings.report().comparisons();
    }

    static List<Verdict> of(ExperimentFindings findings) {
        ExperimentVerdicts all = new ExperimentVerdicts(findings);
        boolean readable = findings.report().sampleRatio().state() != SampleRatio.State.FAIL;
        if (!readable) {
            all.sampleRatio();
            return all.verdicts;
        }
        all.advice();
        all.comparisons();
        all.sampleRatio();
        all.smallCounts();
        findings.segments().ifPresent(all::segments);
        return all.verdicts;
    }

    /** By the first metric, which is the one the experiment is about. */
    private void advice() {
        String metric = findings.experiment().metrics().getFirst().name();
        List<Comparison> first = comparisons.stream()
                .filter(it -> it.evidence().metric().name().equals(metric))
                .toList();
        Optional<Comparison> best = first.stream()
                .filter(it -> it.verdict().kind() == Kind.WINNER)
                .max(Comparator.comparingDouble(it -> it.evidence().credence().chanceToBeBest()));
        if (best.isPresent()) {
            choose(best.orElseThrow().evidence());
        } else if (first.stream().anyMatch(it -> it.verdict().kind() == Kind.NOT_ENOUGH_PEOPLE)) {
            verdicts.add(Verdict.warn(
                    "advice",
                    "Nothing can be decided on " + metric + " yet",
                    "let it run on; until then the control is as good a choice as any"));
        } else {
            verdicts.add(Verdict.fine(
                    "advice",
                    "Keep " + findings.experiment().control() + ": nothing is shown to be better on " + metric));
        }
    }

    private void choose(Evidence best) {
        String lost = comparisons.stream()
                .filter(it -> it.verdict().kind() == Kind.LOSER)
                .filter(it -> it.evidence().treatment().equals(best.treatment()))
                .map(it -> it.evidence().metric().name())
                .collect(Collectors.joining(", "));
        String chosen = "Choose " + best.treatment() + ": it is better than the control on "
                + best.metric().name() + ", and the best of all arms with a chance of "
                + chance(best.credence().chanceToBeBest());
        verdicts.add(
                lost.isEmpty()
                        ? Verdict.fine("advice", chosen)
                        : Verdict.warn(
                                "advice",
                                chosen + ", but it is worse on " + lost,
                                "weigh one against the other before you choose"));
    }

    private static String chance(double share) {
        return share > SURE
                ? "more than " + Shown.percent(SURE)
                : Format.percent(1).show(share);
    }

    private void comparisons() {
        for (int i = 0; i < comparisons.size(); i++) {
            verdicts.add(comparison("comparison" + (i + 1), comparisons.get(i)));
        }
    }

    private Verdict comparison(String key, Comparison comparison) {
        Evidence evidence = comparison.evidence();
        String what = evidence.treatment() + ", " + evidence.metric().name() + ": ";
        return switch (comparison.verdict().kind()) {
            case WINNER -> Verdict.fine(key, what + "winner; " + numbers(evidence));
            case LOSER -> Verdict.warn(key, what + "loser; " + numbers(evidence), "do not take it for this metric");
            case NO_DIFFERENCE_SHOWN ->
                Verdict.fine(
                        key,
                        what + "no difference shown; " + numbers(evidence) + "; a lift of " + smallest()
                                + " would most likely have been seen");
            case NOT_ENOUGH_PEOPLE ->
                Verdict.warn(
                        key,
                        what + "not enough people yet; " + numbers(evidence),
                        missing(comparison.verdict().missing()));
            case DO_NOT_READ -> Verdict.bad(key, what + "do not read", "find out why the arms are not as planned");
        };
    }

    private String missing(long people) {
        return people == 0
                ? "wait for the first conversions in the control: there is no lift of 0"
                : "wait for " + Shown.count(people) + " more people an arm, which finds a lift of " + smallest();
    }

    private String smallest() {
        return Shown.percent(findings.settings().smallestLift());
    }

    private String numbers(Evidence evidence) {
        Format format = Shown.value(evidence);
        Lift lift = Shown.lift(evidence, findings.settings().monitoring());
        return format.show(evidence.inTreatment().mean()) + " against "
                + format.show(evidence.inControl().mean()) + ", a lift of " + Shown.LIFT.show(lift.relative()) + " ("
                + Shown.percent(findings.settings().level()) + " interval " + Shown.range(lift.relativeInterval())
                + ")";
    }

    private void sampleRatio() {
        SampleRatio ratio = findings.report().sampleRatio();
        String people = findings.experiment().arms().stream()
                .map(it -> Shown.count(it.people()) + " in " + it.name())
                .collect(Collectors.joining(", "));
        String p = "(p " + Format.pValue().show(ratio.p()) + ")";
        verdicts.add(
                switch (ratio.state()) {
                    case FINE ->
                        Verdict.fine("sampleRatio", "People are split as they were to be: " + people + " " + p);
                    case WARN ->
                        Verdict.warn(
                                "sampleRatio",
                                "People are split less evenly than chance makes them: " + people + " " + p,
                                "look for people that one of the arms loses before it counts them; say with --share when"
                                        + " they were to be split so");
                    case FAIL ->
                        Verdict.bad(
                                "sampleRatio",
                                "Do not read on: sample ratio mismatch, " + people + " " + p,
                                "find out why the arms have not the people they were to have; say with --share when they"
                                        + " were to be split so");
                });
    }

    private void smallCounts() {
        String where = comparisons.stream()
                .map(Comparison::evidence)
                .filter(it -> !it.test().warnings().isEmpty())
                .map(it -> it.metric().name() + " of " + it.treatment())
                .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            verdicts.add(Verdict.warn(
                    "smallCounts",
                    "So few people or events that intervals are rough: " + where,
                    "go by the exact tests under further tests, or wait for more people"));
        }
    }

    private void segments(SegmentFindings segments) {
        double alpha = findings.settings().alpha();
        long differ = segments.differences().stream()
                .filter(it -> it.adjustedP() <= alpha)
                .count();
        verdicts.add(Verdict.warn(
                "segments",
                segments.effects().size() + " more comparisons within " + segments.column() + "; "
                        + (differ == 0
                                ? "effects do not differ between its levels by more than chance"
                                : "effects differ between its levels by more than chance in " + differ + " of "
                                        + segments.differences().size()),
                "who looks at many segments always finds some; take what shows there as an idea for the next"
                        + " experiment"));
    }
}
