package io.segue.learn.predict.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {
    private static double[] labels(int rows, double rate, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        return IntStream.range(0, rows)
                .mapToDouble(row -> random.nextDouble() < rate ? 1 : 0)
                .toArray();
    }

    private static void eachRowIsJudgedOnce(List<Fold> folds, int rows) {
        assertThat(Folds.judged(folds)).containsExactly(IntStream.range(0, rows).toArray());
        assertThat(folds).allSatisfy(it -> {
            assertThat(it.training()).hasSize(rows - it.validation().length);
            assertThat(it.training()).doesNotContain(it.validation());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void classes_are_shared_out_evenly(long seed) {
        double[] labels = labels(103, .3, seed);
        List<Fold> folds = Folds.stratified(labels, 5, seed);
        eachRowIsJudgedOnce(folds, 103);
        long positives = Math.round(Arrays.stream(labels).sum());
        assertThat(folds).allSatisfy(it -> {
            assertThat(it.validation().length).isBetween(20, 21);
            assertThat(Arrays.stream(it.validation())
                            .mapToDouble(row -> labels[row])
                            .sum())
                    .isBetween(Math.floor(positives / 5.0), Math.ceil(positives / 5.0));
        });
        assertThat(Folds.stratified(labels, 5, seed).get(2).validation())
                .isEqualTo(folds.get(2).validation());
        assertThat(Folds.stratified(labels, 5, seed + 1).get(2).validation())
                .isNotEqualTo(folds.get(2).validation());
    }

    @Test
    void too_few_rows_of_a_class_are_told() {
        assertThatThrownBy(() -> Folds.stratified(new double[] {1, 1, 0, 0, 0, 0, 0}, 5, 1))
                .isInstanceOf(DataException.class)
                .hasMessage("expected at least 5 rows of class 1, one for each part, but got 2; "
                        + "take fewer parts, or more rows");
        assertThatIllegalArgumentException().isThrownBy(() -> Folds.stratified(new double[9], 1, 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void no_customer_is_on_both_sides(long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] customers = IntStream.range(0, 600)
                .mapToDouble(row -> Math.floor(80 * random.nextDouble() * random.nextDouble()))
                .toArray();
        double[] labels = labels(600, .25, seed);
        List<Fold> folds = Folds.grouped(labels, new Column.Numbers("customer", customers), 4, seed);
        eachRowIsJudgedOnce(folds, 600);
        assertThat(folds).allSatisfy(it -> {
            assertThat(groups(customers, it.training()))
                    .doesNotContainAnyElementsOf(groups(customers, it.validation()));
            assertThat(it.validation().length).isBetween(140, 160);
            assertThat(Arrays.stream(it.validation())
                            .mapToDouble(row -> labels[row])
                            .average()
                            .orElseThrow())
                    .isBetween(.2, .3);
        });
    }

    private static Set<Double> groups(double[] customers, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> customers[row]).collect(Collectors.toSet());
    }

    @Test
    void groups_that_are_missing_or_too_few_name_the_column() {
        Column.Categories shops = new Column.Categories("shop", List.of("x", "y"), new int[] {0, 1, 1, 0});
        assertThatThrownBy(() -> Folds.grouped(new double[] {0, 1, 0, 1}, shops, 3, 1))
                .hasMessageContaining("column shop: expected at least 3 groups");
        Column.Numbers missing = new Column.Numbers("customer", new double[] {1, Double.NaN});
        assertThatThrownBy(() -> Folds.grouped(new double[] {0, 1}, missing, 2, 1))
                .hasMessageContaining("column customer: expected a group in each row, but it is missing in 1 of 2");
    }

    @Test
    void what_is_learnt_from_is_older_than_what_is_judged() {
        double[] days =
                IntStream.range(0, 200).mapToDouble(row -> row * 37 % 100).toArray();
        Column.Numbers times = new Column.Numbers("day", days);
        List<Fold> folds = Folds.expanding(times, 4, 5);
        assertThat(folds)
                .hasSize(4)
                .allSatisfy(
                        it -> assertThat(latest(days, it.training()) + 5).isLessThan(earliest(days, it.validation())));
        assertThat(folds).extracting(it -> it.training().length).containsExactly(30, 70, 110, 150);
        assertThat(folds).extracting(it -> it.validation().length).containsOnly(40);
        List<Fold> rolling = Folds.rolling(times, 4, 15, 0);
        assertThat(rolling).allSatisfy(it -> {
            assertThat(it.training()).hasSize(30);
            assertThat(latest(days, it.training())).isEqualTo(earliest(days, it.validation()) - 1);
        });
    }

    @Test
    void rows_of_one_time_stay_together() {
        Column.Numbers times = new Column.Numbers("day", new double[] {1, 1, 1, 2, 2, 3});
        assertThat(Folds.expanding(times, 1, 0).get(0).validation()).containsExactly(3, 4, 5);
        assertThatThrownBy(() -> Folds.expanding(times, 4, 0))
                .hasMessageContaining("column day: expected times enough for 4 folds, but fold 1 would have 0 rows");
    }

    @Test
    void a_missing_time_names_the_column() {
        assertThatThrownBy(() -> Folds.expanding(new Column.Numbers("day", new double[] {Double.NaN}), 2, 0))
                .hasMessageContaining("column day: expected a time in each row");
    }

    private static double latest(double[] days, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> days[row]).max().orElseThrow();
    }

    private static double earliest(double[] days, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> days[row]).min().orElseThrow();
    }
}
