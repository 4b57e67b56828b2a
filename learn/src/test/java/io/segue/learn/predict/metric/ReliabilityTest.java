package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.predict.metric.Reliability.Bin;
import io.segue.learn.predict.metric.Reliability.Binning;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Curves against {@code calibration_curve} of scikit-learn 1.2.1. */
class ReliabilityTest {
    @Test
    void bins_of_equal_width() {
        Reliability reliability = Reliability.of(Made.tied(), Binning.EQUAL_WIDTH, 10);
        assertThat(observed(reliability))
                .containsExactly(
                        new double[] {
                            0,
                            0,
                            0.07936507936507936,
                            0.08450704225352113,
                            0.1388888888888889,
                            0.5416666666666666,
                            0.352112676056338,
                            0.8363636363636363,
                            0.8214285714285714,
                            0.8571428571428571
                        },
                        within(1e-12));
        assertThat(said(reliability))
                .containsExactly(
                        new double[] {
                            0.065, 0.16646341463414638, 0.2658730158730159, 0.362676056338028, 0.46284722222222235,
                            0.5618055555555556, 0.6609154929577462, 0.7599999999999999, 0.8562499999999998,
                                    0.9392857142857143
                        },
                        within(1e-12));
        assertThat(reliability.error()).isEqualTo(.18414999999999998, within(1e-12));
    }

    @Test
    void bins_of_equal_numbers_keep_equal_scores_together() {
        Reliability reliability = Reliability.of(Made.tied());
        assertThat(reliability.bins())
                .extracting(Bin::weight)
                .containsExactly(61.0, 45.0, 53.0, 54.0, 54.0, 36.0, 55.0, 52.0, 43.0, 47.0);
        assertThat(observed(reliability))
                .containsExactly(
                        new double[] {
                            0,
                            0.1111111111111111,
                            0,
                            0.2777777777777778,
                            0.018518518518518517,
                            0.3333333333333333,
                            0.5818181818181818,
                            0.38461538461538464,
                            0.9302325581395349,
                            0.7446808510638298
                        },
                        within(1e-12));
    }

    @Test
    void perfect_probabilities_are_off_by_the_noise() {
        double error = 0;
        double noise = 0;
        for (int seed = 0; seed < 200; seed++) {
            Reliability reliability = Reliability.of(Made.calibrated(2000, seed));
            error += reliability.error() / 200;
            noise += reliability.noise() / 200;
        }
        assertThat(error).isEqualTo(noise, within(.05 * noise));
    }

    @Test
    void one_score_for_all_is_one_bin() {
        Reliability reliability = Reliability.of(Scored.of(new double[] {.5, .5, .5, .5}, new double[] {1, 0, 1, 1}));
        assertThat(reliability.bins()).hasSize(1);
        assertThat(reliability.error()).isEqualTo(.25);
        assertThat(reliability.largest()).isEqualTo(.25);
    }

    @Test
    void bins_hold_all_the_weight() {
        Reliability reliability = Reliability.of(Made.tiedAndWeighted());
        assertThat(reliability.bins().stream().mapToDouble(Bin::weight).sum())
                .isEqualTo(Made.tiedAndWeighted().weight(), within(1e-9));
    }

    private static double[] observed(Reliability reliability) {
        return reliability.bins().stream()
                .mapToDouble(it -> it.observed().share())
                .toArray();
    }

    private static double[] said(Reliability reliability) {
        return IntStream.range(0, reliability.bins().size())
                .mapToDouble(i -> reliability.bins().get(i).meanScore())
                .toArray();
    }
}
