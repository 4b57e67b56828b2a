package io.segue.learn.predict.audit;

import io.segue.learn.data.Column;
import io.segue.learn.predict.metric.Interval;
import io.segue.learn.predict.metric.Proportion;
import io.segue.learn.predict.metric.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a model treats groups of people, by what it decides at a threshold and by how far its probabilities are off.
 *
 * @param groups the largest first
 * @param reference the largest group, which the others are compared with
 * @param gaps of every other group that can be judged
 * @param findings the verdicts, with the way out
 */
public record BiasAudit(List<GroupFigures> groups, String reference, List<Gap> gaps, List<Finding> findings) {
    /** A share of fewer rows is not judged. */
    public static final int ROWS_MIN = 30;

    /** More groups are not told apart: the rest is one group of its own. */
    public static final int GROUPS_MAX = 50;

    /** Rows in which the group is missing. */
    public static final String MISSING = "(missing)";

    /** All that came after the largest. */
    public static final String OTHERS = "(others)";

    public BiasAudit {
        groups = List.copyOf(groups);
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
    }

    /**
     * One group.
     *
     * @param share of the weight of all rows
     * @param selected the share of its rows that are called positive
     * @param truePositive the share of its rows of class 1 that are called positive
     * @param falsePositive the share of its rows of class 0 that are called positive
     * @param observed the share of class 1
     * @param meanScore what that share is by the scores
     * @param representation its share among those called positive, divided by its share among all: above 1 it is
     *     over-represented; {@code NaN} when nobody is called
     */
    public record GroupFigures(
            String group,
            int rows,
            double share,
            Proportion selected,
            Proportion truePositive,
            Proportion falsePositive,
            Proportion observed,
            double meanScore,
            double representation) {
        public boolean isJudgeable() {
            return rows >= ROWS_MIN;
        }

        /** How much too high the probabilities are; below 0 when they are too low. */
        public double calibrationGap() {
            return meanScore - observed.share();
        }

        /** Of {@link #calibrationGap}. */
        public Interval calibrationInterval() {
            return calibrationInterval(Interval.Z);
        }

        Interval calibrationInterval(double z) {
            Interval rate = observed.interval(z);
            return new Interval(meanScore - rate.high(), meanScore - rate.low());
        }
    }

    /** What is compared. */
    public enum Measure {
        SELECTION_RATE("selection rate"),
        TRUE_POSITIVE_RATE("true-positive rate"),
        FALSE_POSITIVE_RATE("false-positive rate");

        private final String title;

        Measure(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        Proportion of(GroupFigures figures) {
            return switch (this) {
                case SELECTION_RATE -> figures.selected;
                case TRUE_POSITIVE_RATE -> figures.truePositive;
                case FALSE_POSITIVE_RATE -> figures.falsePositive;
            };
        }
    }

    /**
     * A group beside the reference.
     *
     * @param difference the group's share less the reference's
     * @param differenceInterval by Newcombe (1998)
     * @param ratio the group's share divided by the reference's; {@code NaN} of nothing by nothing
     * @param ratioInterval by Katz et al. (1978)
     */
    public record Gap(
            String group,
            Measure measure,
            double difference,
            Interval differenceInterval,
            double ratio,
            Interval ratioInterval) {}

    /**
     * @param scored probabilities of rows that were not learnt from
     * @param column who belongs to which group; one for each row
     * @param threshold a score at or above it is called positive
     */
    public static BiasAudit of(Scored scored, Column.Categories column, double threshold) {
        if (column.rows() != scored.rows()) {
            throw new IllegalArgumentException(
                    "expected " + scored.rows() + " rows of groups, but got " + column.rows());
        }
        List<GroupFigures> groups = figures(scored.needProbabilities(), column, threshold);
        GroupFigures reference = groups.getFirst();
        List<Gap> gaps = new ArrayList<>();
        for (GroupFigures group : groups.subList(1, groups.size())) {
            if (group.isJudgeable() && reference.isJudgeable()) {
                for (Measure measure : Measure.values()) {
                    if (Math.min(measure.of(group).rows(), measure.of(reference).rows()) >= ROWS_MIN) {
                        gaps.add(gap(group, reference, measure));
                    }
                }
            }
        }
        return new BiasAudit(groups, reference.group, gaps, new BiasVerdicts(column.name(), groups, gaps).findings());
    }

    private static List<GroupFigures> figures(Scored scored, Column.Categories column, double threshold) {
        int levels = column.levels().size();
        GroupSums[] sums = new GroupSums[levels + 2];
        for (int code = 0; code < levels; code++) {
            sums[code] = new GroupSums(column.levels().get(code));
        }
        sums[levels] = new GroupSums(MISSING);
        sums[levels + 1] = new GroupSums(OTHERS);
        int[] placeOf = places(column, levels);
        for (int row = 0; row < scored.rows(); row++) {
            int code = column.codes()[row];
            sums[placeOf[code < 0 ? levels : code]].add(
                    scored.scores()[row], scored.labels()[row] == 1, scored.weights()[row], threshold);
        }
        double weight = scored.weight();
        double selected = IntStream.range(0, sums.length)
                .mapToDouble(i -> sums[i].selectedWeight())
                .sum();
        return IntStream.range(0, sums.length)
                .filter(i -> sums[i].rows() > 0)
                .mapToObj(i -> sums[i].figures(weight, selected))
                .sorted(Comparator.comparingInt((GroupFigures it) -> -it.rows).thenComparing(GroupFigures::group))
                .toList();
    }

    /** For each code where its rows are added up: beyond the largest groups that is one place for all. */
    private static int[] places(Column.Categories column, int levels) {
        int[] rows = new int[levels + 1];
        for (int code : column.codes()) {
            rows[code < 0 ? levels : code]++;
        }
        int[] places = IntStream.rangeClosed(0, levels).toArray();
        IntStream.rangeClosed(0, levels)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -rows[code]))
                .skip(GROUPS_MAX)
                .forEach(code -> places[code] = levels + 1);
        return places;
    }

    private static Gap gap(GroupFigures group, GroupFigures reference, Measure measure) {
        Proportion mine = measure.of(group);
        Proportion others = measure.of(reference);
        return new Gap(
                group.group,
                measure,
                mine.share() - others.share(),
                mine.less(others),
                mine.share() / others.share(),
                mine.over(others));
    }
}
