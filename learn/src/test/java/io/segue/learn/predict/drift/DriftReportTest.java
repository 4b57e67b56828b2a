package io.segue.learn.predict.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class DriftReportTest {
    private static Column.Numbers normal(String name, int rows, double shift, long seed) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(Seeds.random(seed));
        return new Column.Numbers(
                name, normal.samples(rows).map(it -> it + shift).toArray());
    }

    /** The share of "web" and "app"; the rest is "shop". */
    private static Column.Categories channels(int rows, double web, double app, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        return new Column.Categories(
                "channel",
                List.of("web", "app", "shop"),
                IntStream.range(0, rows)
                        .map(row -> {
                            double chance = random.nextDouble();
                            return chance < web ? 0 : chance < web + app ? 1 : 2;
                        })
                        .toArray());
    }

    private static DriftReport report(List<Column> then, List<Column> now) {
        return DriftReport.of(
                new Table(then.getFirst().rows(), then),
                new Table(now.getFirst().rows(), now),
                Watcher.NOBODY);
    }

    @Test
    void columns_that_have_not_changed_are_stable() {
        int alarms = 0;
        for (long seed = 0; seed < 100; seed++) {
            DriftReport report = report(
                    List.of(normal("a", 500, 0, seed), normal("b", 500, 3, seed + 1000), channels(500, .5, .3, seed)),
                    List.of(
                            normal("a", 200, 0, seed + 2000),
                            normal("b", 200, 3, seed + 3000),
                            channels(200, .5, .3, seed + 4000)));
            alarms += report.verdict() == DriftVerdict.STABLE ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(9);
    }

    @Test
    void columns_that_have_changed_are_told_by_how_much() {
        DriftReport report = report(
                List.of(
                        normal("same", 4000, 0, 1),
                        normal("little", 4000, 0, 2),
                        normal("much", 4000, 0, 3),
                        channels(4000, .6, .3, 4)),
                List.of(
                        normal("same", 3000, 0, 5),
                        normal("little", 3000, .35, 6),
                        normal("much", 3000, .7, 7),
                        channels(3000, .3, .3, 8)));
        assertThat(report.columns())
                .extracting(ColumnDrift::verdict)
                .containsExactly(DriftVerdict.STABLE, DriftVerdict.WATCH, DriftVerdict.RETRAIN, DriftVerdict.RETRAIN);
        assertThat(report.verdict()).isEqualTo(DriftVerdict.RETRAIN);
        assertThat(report.ranked()).extracting(ColumnDrift::name).endsWith("little", "same");
        assertThat(report.columns().get(1).text()).startsWith("is changing (PSI 0.1");
        assertThat(report.text()).startsWith("3 of 4 columns have changed");
    }

    @Test
    void millions_of_rows_make_no_change_of_a_trifle() {
        ColumnDrift drift = report(List.of(normal("a", 200_000, 0, 1)), List.of(normal("a", 200_000, .03, 2)))
                .columns()
                .getFirst();
        assertThat(drift.adjusted()).isLessThan(1e-6);
        assertThat(drift.verdict()).isEqualTo(DriftVerdict.STABLE);
        assertThat(drift.text()).startsWith("has changed, but too little to matter");
    }

    @Test
    void a_handful_of_rows_proves_nothing() {
        ColumnDrift drift = report(List.of(normal("a", 30, 0, 1)), List.of(normal("a", 12, .2, 2)))
                .columns()
                .getFirst();
        assertThat(drift.verdict()).isEqualTo(DriftVerdict.STABLE);
        assertThat(drift.text()).startsWith("may have changed, but with so few rows it can be chance");
    }

    @Test
    void missing_values_are_a_change_too() {
        Column.Numbers now = normal("a", 2000, 0, 2);
        for (int row = 0; row < 800; row++) {
            now.values()[row] = Double.NaN;
        }
        ColumnDrift drift =
                report(List.of(normal("a", 2000, 0, 1)), List.of(now)).columns().getFirst();
        assertThat(drift.verdict()).isEqualTo(DriftVerdict.RETRAIN);
        assertThat(drift.text()).endsWith("missing in 40 %, was 0 %");
        assertThat(drift.distance()).isLessThan(.1);
    }

    @Test
    void zeros_have_a_bin_of_their_own_and_constants_may_move_either_way() {
        double[] values = IntStream.range(0, 100)
                .mapToDouble(row -> row < 70 ? 0 : row - 60)
                .toArray();
        assertThat(Reference.of(new Column.Numbers("spend", values)).counts()[1])
                .isEqualTo(70);
        double[] sparse =
                IntStream.range(0, 100).mapToDouble(row -> row < 95 ? 1 : 0).toArray();
        Reference binary = Reference.of(new Column.Numbers("flag", sparse));
        assertThat(binary.counts()).containsExactly(5, 95, 0, 0);
        Reference constant = Reference.of(new Column.Numbers("c", new double[] {5, 5, 5}));
        assertThat(constant.count(new Column.Numbers("c", new double[] {4, 5, 6, Double.NaN})))
                .containsExactly(1, 1, 1, 1);
        assertThat(Reference.of(new Column.Numbers("e", new double[] {Double.NaN}))
                        .counts())
                .containsExactly(0, 1);
    }

    @Test
    void texts_not_seen_in_training_are_others() {
        Reference reference = Reference.of(channels(1000, .6, .3, 1));
        Column.Categories now =
                new Column.Categories("channel", List.of("fax", "app", "web"), new int[] {0, 0, 1, 2, 2, 2, -1});
        assertThat(reference.count(now)).containsExactly(3, 1, 0, 2, 1);
    }

    /** numpy 1.24.2, half a row added to each bin. */
    @Test
    void psi_is_jeffreys_divergence() {
        assertThat(Psi.of(new long[] {100, 200, 300, 400}, new long[] {50, 150, 400, 0}))
                .isEqualTo(2.768732267204832, within(1e-12));
        assertThat(Psi.of(new long[] {3, 3}, new long[] {3, 3})).isEqualTo(0);
        assertThatIllegalArgumentException().isThrownBy(() -> Psi.of(new long[1], new long[2]));
    }

    @Test
    void all_columns_that_do_not_fit_are_named() {
        Column.Numbers age = normal("age", 10, 0, 1);
        Column.Categories ageAsText = new Column.Categories("age", List.of("x"), new int[10]);
        assertThatThrownBy(() -> report(List.of(age, channels(10, .5, .5, 1)), List.of(ageAsText)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column age: expected numbers as in training, but got texts")
                .hasMessageContaining("column channel: was there in training and is gone");
        assertThatThrownBy(() -> report(List.of(age), List.of(age.pickRows()))).hasMessageContaining("expected rows");
    }
}
