package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Scaled values beside those of scikit-learn 1.2.1: {@code StandardScaler}, {@code MinMaxScaler}, {@code RobustScaler} and
 * {@code QuantileTransformer(n_quantiles=10)}, fitted on TRAINING.
 */
class ScalingTest {
    private static final double[] TRAINING = {1, 2, 2, 3, 5, 8, 13, 21, 34, 55};
    private static final double[] LATER = {0, 1, 2, 4, 21.5, 60};
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void z_scores_are_those_of_scikit_learn() {
        assertScaled(
                Scaling.Z_SCORE,
                -0.8568393255432895,
                -0.7973365946027833,
                -0.737833863662277,
                -0.6188284017812646,
                0.42246938967759406,
                2.7133245308870833);
    }

    @Test
    void min_max_is_that_of_scikit_learn() {
        assertScaled(
                Scaling.MIN_MAX,
                -0.018518518518518517,
                0,
                0.018518518518518517,
                0.05555555555555555,
                0.37962962962962965,
                1.0925925925925926);
    }

    @Test
    void robust_is_that_of_scikit_learn() {
        assertScaled(
                Scaling.ROBUST,
                -0.3880597014925373,
                -0.3283582089552239,
                -0.26865671641791045,
                -0.14925373134328357,
                0.8955223880597015,
                3.1940298507462686);
    }

    @Test
    void quantiles_are_those_of_scikit_learn() {
        assertScaled(Scaling.QUANTILE_UNIFORM, 0, 0, 0.16666666666666666, 0.3888888888888889, 0.782051282051282, 1);
        assertScaled(
                Scaling.QUANTILE_NORMAL,
                -5.199337582605575,
                -5.199337582605575,
                -0.967421566101701,
                -0.28221614706250814,
                0.7791396836729914,
                5.19933758270342);
    }

    @Test
    void log1p_counts_what_is_below_0_as_0() {
        FittedPreparation fitted = fitted(Scaling.LOG1P);
        assertThat(fitted.row(Math.E - 1)[0]).isCloseTo(1, CLOSE);
        assertThat(fitted.row(-5.0)[0]).isZero();
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void unscaled_is_what_was_scaled(Scaling scaling) {
        FittedPreparation fitted = fitted(scaling);
        UniformRandomProvider random = Seeds.random(7);
        for (int i = 0; i < 500; i++) {
            double value = 1 + 54 * random.nextDouble();
            assertThat(fitted.unscale(0, fitted.row(value)[0])).isCloseTo(value, within(1e-6));
        }
        for (double end : new double[] {1, 55}) {
            assertThat(fitted.unscale(0, fitted.row(end)[0]))
                    .as("shares of 0 and 1 count as 1e-7 from them")
                    .isCloseTo(end, within(1e-4));
        }
    }

    @Test
    void scalings_follow_each_other_and_are_undone_backwards() {
        FittedPreparation fitted = fitted(Scaling.LOG1P, Scaling.Z_SCORE, Scaling.MIN_MAX);
        assertThat(fitted.row(1.0)).containsExactly(new double[] {0}, CLOSE);
        assertThat(fitted.row(55.0)).containsExactly(new double[] {1}, CLOSE);
        assertThat(fitted.unscale(new double[] {1})).containsExactly(new double[] {55}, CLOSE);
    }

    private static void assertScaled(Scaling scaling, double... expected) {
        FittedPreparation fitted = fitted(scaling);
        double[] scaled = Arrays.stream(LATER).map(it -> fitted.row(it)[0]).toArray();
        assertThat(scaled).containsExactly(expected, CLOSE);
        Table later = new Table(LATER.length, List.of(new Column.Numbers("x", LATER)));
        assertThat(fitted.apply(later).values().values()).containsExactly(scaled);
    }

    private static FittedPreparation fitted(Scaling... scalings) {
        Table training = new Table(TRAINING.length, List.of(new Column.Numbers("x", TRAINING)));
        return Preparation.of(Recipe.numbers("x").withScaling(scalings))
                .fit(training, 1, Watcher.NOBODY)
                .pipeline();
    }
}
