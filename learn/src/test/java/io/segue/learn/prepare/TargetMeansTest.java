package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetMeansTest {
    private static final int SHOP = 0;

    @Test
    void a_level_is_its_mean_drawn_towards_the_mean_of_all() {
        double[] bought = {1, 0, 1, 0, 0, 1, 0, 1, 1, 0};
        Table table = new Table(
                10,
                List.of(new Column.Categories("c", List.of("b", "a"), new int[] {1, 1, 1, 0, 0, 0, 0, -1, -1, -1})));
        FittedPreparation fitted = Preparation.of(Recipe.texts("c", new Encoding.ByTarget(2, 2)))
                .fit(table, new Target("bought", bought), 1, Watcher.NOBODY)
                .pipeline();
        assertThat(fitted.names()).containsExactly("c (target)");
        assertThat(fitted.row("a")[0]).as("(2 + 2 · 0.5) / (3 + 2)").isCloseTo(0.6, within(1e-12));
        assertThat(fitted.row("b")[0]).as("(1 + 2 · 0.5) / (4 + 2)").isCloseTo(1 / 3.0, within(1e-12));
        assertThat(fitted.row("never seen")[0]).isEqualTo(0.5);
        assertThat(fitted.row((Object) null)[0]).isEqualTo(0.5);
    }

    @Test
    void a_training_rows_value_does_not_depend_on_its_own_target() {
        Table table = RandomTables.table(60, 3).pick(List.of("shop"));
        Preparation preparation = Preparation.of(Recipe.texts("shop", new Encoding.ByTarget(1, 5)));
        double[] before = RandomTables.target(RandomTables.table(60, 3), 3).values();
        double[] values = shops(preparation, table, before);
        for (int row = 0; row < 60; row++) {
            double[] turned = before.clone();
            turned[row] = 1 - turned[row];
            assertThat(shops(preparation, table, turned)[row]).isEqualTo(values[row]);
        }
    }

    @Test
    void a_text_that_names_rows_does_not_give_the_target_away() {
        int rows = 40;
        double[] bought = new double[rows];
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            bought[row] = row % 2;
            codes[row] = row;
        }
        List<String> ids = IntStream.range(0, rows).mapToObj(i -> "id" + i).toList();
        Table table = new Table(rows, List.of(new Column.Categories("id", ids, codes)));
        double[] values = shops(Preparation.of(Recipe.texts("id", new Encoding.ByTarget(0, 4))), table, bought);
        double inner = 0;
        for (int row = 0; row < rows; row++) {
            inner += (bought[row] - 0.5) * (values[row] - 0.5);
        }
        assertThat(inner).as("the fold's prior is all it gets").isLessThanOrEqualTo(0);
    }

    private static double[] shops(Preparation preparation, Table table, double[] target) {
        return preparation
                .fit(table, new Target("bought", target), 11, Watcher.NOBODY)
                .features()
                .values()
                .column(SHOP);
    }
}
