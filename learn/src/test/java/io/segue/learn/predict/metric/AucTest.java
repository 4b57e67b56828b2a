package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AucTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void it_counts_pairs(long seed) {
        Scored scored = Made.shifted(5 + (int) seed * 10, .1 * seed, 1 + (int) seed * 3, seed);
        assertThat(Auc.of(scored).value()).isEqualTo(pairs(scored), within(1e-12));
        assertThat(Metric.ROC_AUC.of(scored)).isEqualTo(pairs(scored), within(1e-12));
        Scored weighted = Made.weighted(scored, seed);
        assertThat(Auc.of(weighted).value()).isEqualTo(pairs(weighted), within(1e-12));
        assertThat(Metric.ROC_AUC.of(weighted)).isEqualTo(pairs(weighted), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void its_error_is_delongs(long seed) {
        Scored scored = Made.shifted(80, .2, 12, seed);
        assertThat(Auc.of(scored).standardError()).isEqualTo(delong(scored), within(1e-12));
    }

    @Test
    void intervals_hold_what_is_true_in_19_of_20_cases() {
        double truth = 1 - .7 * .7 / 2;
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            held += Auc.of(Made.shifted(150, .3, 1_000_000, i)).interval().contains(truth) ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(.93, .965);
    }

    @Test
    void of_one_row_of_a_class_nothing_is_sure() {
        Auc auc = Auc.of(Scored.of(new double[] {.1, .2, .9}, new double[] {0, 0, 1}));
        assertThat(auc.value()).isEqualTo(1);
        assertThat(auc.interval()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void scores_that_are_all_equal_tell_nothing() {
        assertThat(Auc.of(Scored.of(new double[] {0, -0.0, 0}, new double[] {0, 1, 1}))
                        .value())
                .isEqualTo(.5);
    }

    /** Every pair looked at. */
    private static double pairs(Scored scored) {
        double won = 0;
        double all = 0;
        for (int i = 0; i < scored.rows(); i++) {
            for (int j = 0; j < scored.rows(); j++) {
                if (scored.labels()[i] == 1 && scored.labels()[j] == 0) {
                    double weight = scored.weights()[i] * scored.weights()[j];
                    won += weight * kernel(scored.scores()[i], scored.scores()[j]);
                    all += weight;
                }
            }
        }
        return won / all;
    }

    private static double kernel(double positive, double negative) {
        return positive > negative ? 1 : positive == negative ? .5 : 0;
    }

    /** DeLong et al. (1988), eq. 4 and 5, word by word. */
    private static double delong(Scored scored) {
        double area = pairs(scored);
        double m = scored.positives();
        double n = scored.rows() - m;
        double s10 = 0;
        double s01 = 0;
        for (int i = 0; i < scored.rows(); i++) {
            double placement = 0;
            for (int j = 0; j < scored.rows(); j++) {
                if (scored.labels()[i] == 1 && scored.labels()[j] == 0) {
                    placement += kernel(scored.scores()[i], scored.scores()[j]) / n;
                } else if (scored.labels()[i] == 0 && scored.labels()[j] == 1) {
                    placement += kernel(scored.scores()[j], scored.scores()[i]) / m;
                }
            }
            if (scored.labels()[i] == 1) {
                s10 += (placement - area) * (placement - area) / (m - 1);
            } else {
                s01 += (placement - area) * (placement - area) / (n - 1);
            }
        }
        return Math.sqrt(s10 / m + s01 / n);
    }
}
