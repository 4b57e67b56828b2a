package io.segue.learn.predict.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Column;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldoutTest {
    private static final double[] LABELS =
            IntStream.range(0, 200).mapToDouble(row -> row % 10 == 0 ? 1 : 0).toArray();

    @Test
    void three_parts_hold_all_rows_and_the_same_share_of_each_class() {
        Holdout holdout = Holdout.stratified(LABELS, .2, .1, 1);
        assertThat(IntStream.concat(
                                IntStream.concat(
                                        Arrays.stream(holdout.training()), Arrays.stream(holdout.validation())),
                                Arrays.stream(holdout.test()))
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
        assertThat(positives(holdout.training())).isEqualTo(14);
        assertThat(positives(holdout.validation())).isEqualTo(4);
        assertThat(positives(holdout.test())).isEqualTo(2);
        assertThat(holdout.training()).hasSize(140);
    }

    @Test
    void parts_nobody_asked_for_are_empty() {
        Holdout holdout = Holdout.stratified(LABELS, 0, .25, 1);
        assertThat(holdout.validation()).isEmpty();
        assertThat(holdout.test()).hasSize(50);
    }

    @Test
    void a_class_too_small_to_share_out_is_told() {
        assertThatThrownBy(() -> Holdout.stratified(new double[] {1, 0, 0, 0}, .25, .25, 1))
                .hasMessageContaining("expected at least 3 rows of class 1, one for each part, but got 1");
    }

    @Test
    void the_latest_rows_are_the_test() {
        Column.Numbers days = new Column.Numbers(
                "day", IntStream.range(0, 100).mapToDouble(row -> 99 - row).toArray());
        Holdout holdout = Holdout.ordered(days, .2, .1);
        assertThat(holdout.test()).containsExactly(IntStream.range(0, 10).toArray());
        assertThat(holdout.validation()).containsExactly(IntStream.range(10, 30).toArray());
        assertThat(holdout.training()).hasSize(70);
        assertThatThrownBy(() -> Holdout.ordered(new Column.Numbers("day", new double[20]), .2, .2))
                .hasMessageContaining("column day: expected times enough for each part");
    }

    private static long positives(int[] rows) {
        return Arrays.stream(rows).filter(row -> LABELS[row] == 1).count();
    }
}
