package io.segue.learn.predict.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.predict.audit.BiasAudit.Gap;
import io.segue.learn.predict.audit.BiasAudit.GroupFigures;
import io.segue.learn.predict.audit.BiasAudit.Measure;
import io.segue.learn.predict.metric.Made;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class BiasAuditTest {
    private static Column.Categories groups(int rows, long seed, String... names) {
        UniformRandomProvider random = Seeds.random(seed);
        return new Column.Categories(
                "region",
                List.of(names),
                IntStream.range(0, rows)
                        .map(row -> random.nextInt(names.length))
                        .toArray());
    }

    /** Scores of one group are drawn down. */
    private static Scored lowered(Scored scored, Column.Categories groups, String group, double factor) {
        double[] scores = scored.scores().clone();
        Arrays.setAll(scores, row -> groups.text(row).equals(group) ? factor * scores[row] : scores[row]);
        return scored.withScores(scores);
    }

    /** 40 rows of a, 60 of b, counted by hand. */
    @Test
    void figures_are_those_one_counts() {
        double[] scores = IntStream.range(0, 100)
                .mapToDouble(row -> row < 40 ? (row < 10 ? .9 : .1) : (row < 70 ? .9 : .1))
                .toArray();
        double[] labels = IntStream.range(0, 100)
                .mapToDouble(row -> row < 8 || row >= 38 && row < 65 ? 1 : 0)
                .toArray();
        Column.Categories column = new Column.Categories(
                "region",
                List.of("a", "b"),
                IntStream.range(0, 100).map(row -> row < 40 ? 0 : 1).toArray());
        BiasAudit audit = BiasAudit.of(Scored.of(scores, labels), column, .5);
        assertThat(audit.reference()).isEqualTo("b");
        GroupFigures a = audit.groups().get(1);
        assertThat(a.selected().share()).isEqualTo(.25, within(1e-12));
        assertThat(a.truePositive().share()).isEqualTo(.8, within(1e-12));
        assertThat(a.falsePositive().share()).isEqualTo(2 / 30.0, within(1e-12));
        assertThat(a.observed().share()).isEqualTo(.25, within(1e-12));
        assertThat(a.meanScore()).isEqualTo(.3, within(1e-12));
        assertThat(a.representation()).isEqualTo(.25 / .4, within(1e-12));
        Gap gap = audit.gaps().getFirst();
        assertThat(gap.measure()).isEqualTo(Measure.SELECTION_RATE);
        assertThat(gap.difference()).isEqualTo(-.25, within(1e-12));
        assertThat(gap.ratio()).isEqualTo(.5, within(1e-12));
        assertThat(gap.differenceInterval().contains(-.25)).isTrue();
        assertThat(gap.ratioInterval().contains(.5)).isTrue();
        assertThat(audit.gaps()).extracting(Gap::measure).doesNotContain(Measure.TRUE_POSITIVE_RATE);
    }

    @Test
    void groups_that_are_treated_alike_are_said_to_be() {
        for (long seed = 0; seed < 20; seed++) {
            BiasAudit audit =
                    BiasAudit.of(Made.calibrated(4000, seed), groups(4000, seed + 100, "north", "south", "east"), .3);
            assertThat(audit.findings()).as("seed " + seed).noneMatch(Finding::isWarning);
            assertThat(audit.gaps()).hasSize(6);
        }
    }

    @Test
    void a_group_that_is_drawn_down_is_seen() {
        Column.Categories groups = groups(6000, 1, "north", "south");
        BiasAudit audit = BiasAudit.of(lowered(Made.calibrated(6000, 1), groups, "south", .6), groups, .3);
        assertThat(audit.findings())
                .filteredOn(Finding::isWarning)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("four-fifths", "true-positive-gap", "false-positive-gap", "calibration-gap");
        assertThat(audit.findings())
                .filteredOn(it -> it.code().equals("four-fifths"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.subject()).isEqualTo("south");
                    assertThat(it.text()).startsWith("is called positive 0.").endsWith("less than four fifths");
                });
    }

    @Test
    void small_groups_are_not_judged() {
        int[] codes = IntStream.range(0, 1000)
                .map(row -> row < 20 ? 1 : row == 999 ? -1 : 0)
                .toArray();
        Column.Categories column = new Column.Categories("region", List.of("big", "small"), codes);
        BiasAudit audit = BiasAudit.of(Made.calibrated(1000, 1), column, .3);
        assertThat(audit.gaps()).isEmpty();
        assertThat(audit.groups()).extracting(GroupFigures::group).containsExactly("big", "small", BiasAudit.MISSING);
        assertThat(audit.findings())
                .extracting(Finding::code)
                .containsExactly("small-group", "small-group", "one-group");
        assertThat(audit.findings().getFirst().text()).isEqualTo("has 20 rows, too few to be judged");
    }

    @Test
    void few_rows_warn_of_nothing_that_may_be_chance() {
        int warned = 0;
        for (long seed = 0; seed < 200; seed++) {
            BiasAudit audit =
                    BiasAudit.of(Made.calibrated(400, seed), groups(400, seed + 1000, "a", "b", "c", "d", "e"), .4);
            warned += audit.findings().stream().anyMatch(Finding::isWarning) ? 1 : 0;
        }
        assertThat(warned / 200.0).isLessThan(.15);
    }

    @Test
    void weights_count() {
        Scored plain = Made.calibrated(300, 1);
        double[] weights = new double[300];
        Arrays.fill(weights, 7);
        Column.Categories groups = groups(300, 1, "a", "b");
        BiasAudit weighted = BiasAudit.of(new Scored(plain.scores(), plain.labels(), weights), groups, .3);
        BiasAudit unweighted = BiasAudit.of(plain, groups, .3);
        assertThat(weighted.gaps().getFirst().differenceInterval().low())
                .isEqualTo(unweighted.gaps().getFirst().differenceInterval().low(), within(1e-12));
    }

    @Test
    void beyond_fifty_groups_the_small_ones_are_one() {
        String[] names = IntStream.range(0, 200).mapToObj(i -> "g" + i).toArray(String[]::new);
        BiasAudit audit = BiasAudit.of(Made.calibrated(3000, 1), groups(3000, 1, names), .3);
        assertThat(audit.groups()).hasSize(BiasAudit.GROUPS_MAX + 1);
        assertThat(audit.groups().getFirst().group()).isEqualTo(BiasAudit.OTHERS);
        assertThat(audit.groups().stream().mapToInt(GroupFigures::rows).sum()).isEqualTo(3000);
    }

    @Test
    void groups_of_other_rows_are_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BiasAudit.of(Made.calibrated(10, 1), groups(9, 1, "a"), .5));
    }
}
