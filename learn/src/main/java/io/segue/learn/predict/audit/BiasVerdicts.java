package io.segue.learn.predict.audit;

import io.segue.learn.predict.audit.BiasAudit.Gap;
import io.segue.learn.predict.audit.BiasAudit.GroupFigures;
import io.segue.learn.predict.audit.BiasAudit.Measure;
import io.segue.learn.predict.audit.Finding.Level;
import io.segue.learn.predict.metric.Interval;
import io.segue.learn.predict.metric.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From figures of groups to sentences about them. A warning needs a gap that matters and is none of chance, however many
 * gaps were looked at (Bonferroni).
 */
record BiasVerdicts(String column, List<GroupFigures> groups, List<Gap> gaps) {
    /** The four-fifths rule (Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D, 1978). */
    private static final double FOUR_FIFTHS = 0.8;

    /** A larger difference of true- or false-positive rates, or of probabilities from what is observed, matters. */
    private static final double GAP_MAX = 0.1;

    private static final double CALIBRATION_GAP_MAX = 0.05;

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        groups.stream().filter(it -> !it.isJudgeable()).map(this::tooSmall).forEach(findings::add);
        fourFifths().ifPresent(findings::add);
        for (Gap gap : gaps) {
            if (gap.measure() != Measure.SELECTION_RATE && Math.abs(gap.difference()) > GAP_MAX) {
                findings.add(uneven(gap));
            }
        }
        for (GroupFigures group : groups) {
            if (group.isJudgeable() && Math.abs(group.calibrationGap()) > CALIBRATION_GAP_MAX) {
                findings.add(miscalibrated(group));
            }
        }
        if (judgeable().size() < 2) {
            findings.add(new Finding(
                    Level.NOTE,
                    "one-group",
                    column,
                    "there are not two groups of " + BiasAudit.ROWS_MIN + " rows to compare",
                    "take more rows, or join small groups"));
        } else if (findings.stream()
                .noneMatch(it -> it.level() != Level.NOTE || !it.code().equals("small-group"))) {
            findings.add(new Finding(
                    Level.FINE,
                    "even",
                    column,
                    "groups of " + column + " are treated alike as far as these rows can tell",
                    ""));
        }
        return findings;
    }

    private List<GroupFigures> judgeable() {
        return groups.stream().filter(GroupFigures::isJudgeable).toList();
    }

    private GroupFigures named(String group) {
        return groups.stream()
                .filter(it -> it.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Finding tooSmall(GroupFigures group) {
        return new Finding(
                Level.NOTE,
                "small-group",
                group.group(),
                "has " + group.rows() + " rows, too few to be judged",
                "expected at least " + BiasAudit.ROWS_MIN + " rows; collect more, or join it with a group like it");
    }

    /** Of the group that is called least, beside the one that is called most. */
    private Optional<Finding> fourFifths() {
        Comparator<GroupFigures> bySelection =
                Comparator.comparingDouble(it -> it.selected().share());
        Optional<GroupFigures> least = judgeable().stream().min(bySelection);
        Optional<GroupFigures> most = judgeable().stream().max(bySelection);
        if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        Proportion low = least.get().selected();
        Proportion high = most.get().selected();
        double ratio = low.share() / high.share();
        if (!(ratio < FOUR_FIFTHS)) {
            return Optional.empty();
        }
        long pairs = judgeable().size() * (judgeable().size() - 1L) / 2;
        boolean sure = low.less(high, Interval.z(pairs)).high() < 0;
        return Optional.of(new Finding(
                sure ? Level.WARNING : Level.NOTE,
                "four-fifths",
                least.get().group(),
                String.format(
                        Locale.ROOT,
                        "is called positive %.2f times as often as %s (%.3f and %.3f), less than four fifths%s",
                        ratio,
                        most.get().group(),
                        low.share(),
                        high.share(),
                        sure ? "" : "; with so few rows that can be chance"),
                sure
                        ? "find the features that stand in for the group, or choose a threshold for each group if "
                                + "that is lawful"
                        : "judge by more rows"));
    }

    private Finding uneven(Gap gap) {
        Proportion mine = gap.measure().of(named(gap.group()));
        boolean sure = isBeyond(mine.less(gap.measure().of(groups.getFirst()), Interval.z(gaps.size())));
        return new Finding(
                sure ? Level.WARNING : Level.NOTE,
                gap.measure() == Measure.TRUE_POSITIVE_RATE ? "true-positive-gap" : "false-positive-gap",
                gap.group(),
                String.format(
                        Locale.ROOT,
                        "the %s is %+.3f from that of %s (%+.3f to %+.3f)",
                        gap.measure().title(),
                        gap.difference(),
                        groups.getFirst().group(),
                        gap.differenceInterval().low(),
                        gap.differenceInterval().high()),
                sure
                        ? "collect more rows of class 1 of this group, and features that mean the same for all groups"
                        : "that can be chance; judge by more rows");
    }

    private Finding miscalibrated(GroupFigures group) {
        boolean sure = isBeyond(group.calibrationInterval(Interval.z(judgeable().size())));
        return new Finding(
                sure ? Level.WARNING : Level.NOTE,
                "calibration-gap",
                group.group(),
                String.format(
                        Locale.ROOT,
                        "probabilities say %.3f, and %.3f is true",
                        group.meanScore(),
                        group.observed().share()),
                sure ? "calibrate again with enough rows of this group" : "that can be chance; judge by more rows");
    }

    private static boolean isBeyond(Interval interval) {
        return !interval.contains(0);
    }
}
