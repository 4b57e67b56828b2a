package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.prepare.Outliers.Action;
import io.segue.learn.work.Watcher;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
    /** Quartiles 2.25 and 19; median 6.5, median distance from it 5 (numpy 1.24.2, scipy 1.10.1). */
    private static final double[] VALUES = {1, 2, 2, 3, 5, 8, 13, 21, 34, 55};

    @Test
    void iqr_fences_are_tukeys() {
        FittedPreparation fitted = fit(Outliers.iqr(Action.CAP)).pipeline();
        assertThat(fitted.row(1000.0)[0]).isCloseTo(19 + 1.5 * 16.75, within(1e-12));
        assertThat(fitted.row(-1000.0)[0]).isCloseTo(2.25 - 1.5 * 16.75, within(1e-12));
        assertThat(fitted.row(40.0)[0]).isEqualTo(40);
    }

    @Test
    void mad_fences_are_at_a_modified_z_score_of_3_5() {
        FittedPreparation fitted = fit(Outliers.mad(Action.CAP)).pipeline();
        assertThat(fitted.row(1000.0)[0]).isCloseTo(6.5 + 3.5 * 5 / 0.6745, within(1e-12));
    }

    @Test
    void flagged_numbers_stay_as_they_are() {
        FittedPreparation fitted = fit(Outliers.mad(Action.FLAG)).pipeline();
        assertThat(fitted.names()).containsExactly("x", "x (outlier)");
        assertThat(fitted.row(55.0)).containsExactly(55, 1);
        assertThat(fitted.row(5.0)).containsExactly(5, 0);
        assertThat(fitted.row((Object) null)).containsExactly(Double.NaN, 0);
    }

    @Test
    void rows_are_dropped_in_training_only() {
        Prepared prepared = fit(Outliers.mad(Action.DROP));
        assertThat(prepared.rows()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(prepared.features().rows()).isEqualTo(8);
        assertThat(prepared.pipeline().names()).containsExactly("x");
        assertThat(prepared.pipeline().row(55.0)).containsExactly(55);
    }

    @Test
    void what_is_fitted_after_dropping_has_not_seen_the_dropped() {
        Preparation preparation = Preparation.of(
                Recipe.numbers("x").withOutliers(Outliers.mad(Action.DROP)).withScaling(Scaling.MIN_MAX));
        assertThat(preparation.fit(table(VALUES), 1, Watcher.NOBODY).pipeline().row(21.0))
                .containsExactly(1);
    }

    @Test
    void no_fence_stands_around_a_point() {
        Prepared prepared = Preparation.of(Recipe.numbers("x").withOutliers(Outliers.mad(Action.FLAG)))
                .fit(table(0, 0, 0, 0, 0, 0, 7, 9), 1, Watcher.NOBODY);
        assertThat(prepared.pipeline().names()).containsExactly("x");
        assertThat(prepared.warnings()).extracting(DataProblem::code).containsExactly("no-fence");
    }

    private static Prepared fit(Outliers outliers) {
        return Preparation.of(Recipe.numbers("x").withOutliers(outliers)).fit(table(VALUES), 1, Watcher.NOBODY);
    }

    private static Table table(double... values) {
        return new Table(values.length, List.of(new Column.Numbers("x", values)));
    }
}
