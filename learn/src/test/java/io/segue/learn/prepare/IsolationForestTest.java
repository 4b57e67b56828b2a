package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class IsolationForestTest {
    private static final int ROWS = 500;

    @Test
    void mean_depths_are_those_of_the_papers_equation() {
        assertThat(IsolationForest.meanDepth(1)).isZero();
        assertThat(IsolationForest.meanDepth(2)).isEqualTo(1);
        double harmonic = IntStream.range(1, 256).mapToDouble(i -> 1.0 / i).sum();
        assertThat(IsolationForest.meanDepth(256)).isCloseTo(2 * harmonic - 2 * 255 / 256.0, within(0.004));
    }

    @Test
    void who_stands_apart_has_the_highest_score() {
        Matrix matrix = cloudAndOne();
        IsolationForest forest = IsolationForest.fit(matrix, 100, 256, 5);
        double[] scores = forest.scores(matrix);
        int highest = IntStream.range(0, ROWS).reduce(0, (a, b) -> scores[b] > scores[a] ? b : a);
        assertThat(highest).isEqualTo(ROWS - 1);
        assertThat(scores[ROWS - 1]).isGreaterThan(0.7);
        assertThat(Arrays.stream(scores).limit(ROWS - 1).average().orElseThrow())
                .isLessThan(0.5);
        assertThat(forest.score(matrix.row(3))).isEqualTo(scores[3]);
    }

    @Test
    void the_same_seed_grows_the_same_forest_and_another_one_another() {
        Matrix matrix = cloudAndOne();
        IsolationForest forest = IsolationForest.fit(matrix, 20, 64, 5);
        assertThat(IsolationForest.fit(matrix, 20, 64, 5)).isEqualTo(forest);
        assertThat(IsolationForest.fit(matrix, 20, 64, 6)).isNotEqualTo(forest);
    }

    /** With two rows the first cut parts them; a copy of a row can never be cut off. */
    @Test
    void depths_of_the_smallest_trees_are_known() {
        IsolationTree two = IsolationTree.grow(
                Matrix.ofRows(new double[] {0}, new double[] {1}), new int[] {0, 1}, Seeds.random(1));
        assertThat(two.depth(new double[] {0}, 0)).isEqualTo(1);
        assertThat(two.depth(new double[] {1}, 0)).isEqualTo(1);
        double[][] same = {{4}, {4}, {4}, {4}};
        IsolationTree alike = IsolationTree.grow(Matrix.ofRows(same), new int[] {0, 1, 2, 3}, Seeds.random(1));
        assertThat(alike.depth(new double[] {4}, 0)).isEqualTo(IsolationForest.meanDepth(4));
    }

    @Test
    void gaps_and_infinitesimal_steps_are_cut_like_others() {
        double[][] rows = {{Double.NaN, 1}, {0, Math.nextUp(1.0)}, {-Double.MAX_VALUE, 1}, {Double.MAX_VALUE, 1}};
        IsolationForest forest = IsolationForest.fit(Matrix.ofRows(rows), 50, 256, 1);
        assertThat(Arrays.stream(forest.scores(Matrix.ofRows(rows)))).allMatch(it -> it > 0 && it < 1);
    }

    @Test
    void a_share_of_rows_is_flagged_or_dropped() {
        Matrix matrix = cloudAndOne();
        Table table = new Table(
                ROWS, List.of(new Column.Numbers("x", matrix.column(0)), new Column.Numbers("y", matrix.column(1))));
        Preparation preparation = Preparation.of(Recipe.numbers("x"), Recipe.numbers("y"));
        Isolation.Cut cut = new Isolation.Cut.AtShare(0.01);
        Prepared flagged = preparation
                .withIsolation(Isolation.of(cut, Outliers.Action.FLAG))
                .fit(table, 3, Watcher.NOBODY);
        assertThat(flagged.features().names()).containsExactly("x", "y", "(isolated)");
        assertThat(Arrays.stream(flagged.features().values().column(2)).sum()).isEqualTo(5);
        assertThat(flagged.features()).isEqualTo(flagged.pipeline().apply(table));
        Prepared dropped = preparation
                .withIsolation(Isolation.of(cut, Outliers.Action.DROP))
                .fit(table, 3, Watcher.NOBODY);
        assertThat(dropped.rows()).hasSize(ROWS - 5).doesNotContain(ROWS - 1);
        assertThat(dropped.pipeline().names()).containsExactly("x", "y");
    }

    @Test
    void a_column_that_differs_in_dropped_rows_alone_is_left_out() {
        Matrix matrix = cloudAndOne();
        double[] rare = new double[ROWS];
        rare[ROWS - 1] = 7;
        Table table =
                new Table(ROWS, List.of(new Column.Numbers("x", matrix.column(0)), new Column.Numbers("rare", rare)));
        Recipe scaled = Recipe.numbers("rare").withScaling(Scaling.Z_SCORE);
        Isolation isolation = Isolation.of(new Isolation.Cut.AtShare(0.01), Outliers.Action.DROP);
        Prepared prepared = Preparation.of(Recipe.numbers("x"), scaled)
                .withIsolation(isolation)
                .fit(table, 3, Watcher.NOBODY);
        assertThat(prepared.pipeline().names()).containsExactly("x");
        assertThat(prepared.warnings())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("rare", "set apart"));
        assertThatThrownBy(() -> Preparation.of(scaled).withIsolation(isolation).fit(table, 3, Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("set apart");
    }

    private static Matrix cloudAndOne() {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(Seeds.random(42));
        double[] values =
                IntStream.range(0, 2 * ROWS).mapToDouble(i -> normal.sample()).toArray();
        values[2 * ROWS - 2] = 9;
        values[2 * ROWS - 1] = -9;
        return Matrix.of(ROWS, 2, values);
    }
}
