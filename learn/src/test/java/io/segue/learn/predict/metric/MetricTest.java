package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against scikit-learn 1.2.1. */
class MetricTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @ParameterizedTest
    @CsvSource({
        "ROC_AUC,           .8574356617647059, .8442938338240105",
        "AVERAGE_PRECISION, .7307356792087629, .7055723876440355",
        "BEST_F1,           .7326203208556148, .7243532560214095",
        "LOG_LOSS,          .5307127575254433, .5393175517475705",
        "BRIER,             .17627375,         .18032521681120747",
    })
    void figures_equal_those_of_scikit_learn(Metric metric, double plain, double weighted) {
        assertThat(metric.of(Made.tied())).isEqualTo(plain, CLOSE);
        assertThat(metric.of(Made.tiedAndWeighted())).isEqualTo(weighted, CLOSE);
    }

    /** From {@code calibration_curve(strategy="quantile")} and the sizes of its bins; it takes no weights. */
    @Test
    void calibration_error_is_that_of_ten_quantile_bins() {
        assertThat(Metric.CALIBRATION_ERROR.of(Made.tied())).isEqualTo(.19854999999999998, CLOSE);
        assertThat(Metric.CALIBRATION_ERROR.of(Made.smooth())).isEqualTo(.2407813905023791, CLOSE);
    }

    @Test
    void a_weight_of_two_is_the_row_twice() {
        Scored once = new Scored(new double[] {.1, .4, .4, .8}, new double[] {0, 1, 0, 1}, new double[] {1, 2, 1, 1});
        Scored twice = Scored.of(new double[] {.1, .4, .4, .4, .8}, new double[] {0, 1, 1, 0, 1});
        for (Metric metric : Metric.values()) {
            if (metric != Metric.CALIBRATION_ERROR) {
                assertThat(metric.of(once)).as(metric.name()).isEqualTo(metric.of(twice), CLOSE);
            }
        }
    }

    @Test
    void certainty_that_is_wrong_is_a_large_but_finite_loss() {
        assertThat(Metric.LOG_LOSS.of(Scored.of(new double[] {1, 0}, new double[] {0, 1})))
                .isEqualTo(-Math.log(Math.ulp(1.0)), within(1e-9));
    }

    @Test
    void one_class_says_so_and_names_the_way_out() {
        assertThatThrownBy(() -> Metric.ROC_AUC.of(Scored.of(new double[] {.1, .2}, new double[] {1, 1})))
                .isInstanceOf(DataException.class)
                .hasMessage("expected rows of both classes, but all 2 labels are 1; "
                        + "take more rows, or a target that is not always the same");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> new Scored(new double[] {Double.NaN}, new double[] {2}, new double[] {0}))
                .isInstanceOfSatisfying(
                        DataException.class,
                        it -> assertThat(it.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly("score-not-finite", "label-not-binary", "weight-not-positive"));
        assertThatThrownBy(() -> Scored.of(new double[0], new double[0])).hasMessageContaining("there are none");
        assertThatIllegalArgumentException().isThrownBy(() -> Scored.of(new double[1], new double[2]));
    }

    @Test
    void margins_are_no_probabilities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.BRIER.of(Scored.of(new double[] {-1, 2}, new double[] {0, 1})));
    }
}
