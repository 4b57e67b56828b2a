package io.segue.learn.predict.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.predict.metric.Made;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.Calibration;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two curves, against scikit-learn 1.2.1 and slow ways to the same. */
class FitsTest {
    /** {@code _sigmoid_calibration(logit(s), y)}, whose minimiser stops at about seven digits. */
    @Test
    void platts_curve() {
        Calibration.Platt curve = PlattFit.of(Made.smooth());
        assertThat(curve.slope()).isEqualTo(1.68246185, within(2e-7));
        assertThat(curve.intercept()).isEqualTo(-1.16364522, within(2e-7));
        Calibration.Platt weighted = PlattFit.of(new Scored(
                Made.smooth().scores(),
                Made.smooth().labels(),
                Made.tiedAndWeighted().weights()));
        assertThat(weighted.slope()).isEqualTo(1.57924426, within(1e-6));
        assertThat(weighted.intercept()).isEqualTo(-1.11637888, within(1e-6));
    }

    @Test
    void classes_that_do_not_overlap_have_a_finite_slope() {
        Calibration.Platt curve =
                PlattFit.of(Scored.of(new double[] {.01, .02, .9, .95, 0, 1}, new double[] {0, 0, 1, 1, 0, 1}));
        assertThat(curve.slope()).isBetween(0.01, 10.0);
        assertThat(curve.apply(0)).isBetween(.001, .3);
    }

    @Test
    void a_model_worse_than_chance_gets_one_probability_for_all() {
        Scored upsideDown = Made.smooth()
                .withScores(
                        Arrays.stream(Made.smooth().scores()).map(it -> 1 - it).toArray());
        Calibration.Platt curve = PlattFit.of(upsideDown);
        assertThat(curve.slope()).isEqualTo(0);
        assertThat(curve.apply(.3)).isEqualTo(160 / 500.0, within(.005));
    }

    /** {@code IsotonicRegression(out_of_bounds="clip")}. */
    @Test
    void the_isotonic_curve() {
        double[] at = {0, .1, .33, .5, .61, .77, .9, 1};
        assertThat(DoubleStream.of(at).map(IsotonicFit.of(Made.tied())::apply).toArray())
                .containsExactly(
                        new double[] {
                            0,
                            0,
                            0.04807692307692308,
                            0.1651376146788991,
                            0.4205607476635514,
                            0.8271604938271605,
                            0.9615384615384616,
                            0.9615384615384616
                        },
                        within(1e-12));
        assertThat(DoubleStream.of(at)
                        .map(IsotonicFit.of(Made.tiedAndWeighted())::apply)
                        .toArray())
                .containsExactly(
                        new double[] {
                            0,
                            0,
                            0.051118210862619806,
                            0.1762917933130699,
                            0.4440993788819876,
                            0.782258064516129,
                            0.971830985915493,
                            0.971830985915493
                        },
                        within(1e-12));
    }

    /** max over i ≤ k of min over j ≥ k of the mean of rows i to j (Barlow et al., 1972). */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void the_isotonic_curve_is_the_largest_of_the_smallest_means(long seed) {
        Scored scored = Made.shifted(60, .4, 1_000_000, seed);
        Calibration.Isotonic curve = IsotonicFit.of(scored);
        double[][] rows = new double[60][];
        Arrays.setAll(rows, i -> new double[] {scored.scores()[i], scored.labels()[i]});
        Arrays.sort(rows, (a, b) -> Double.compare(a[0], b[0]));
        for (int k = 0; k < rows.length; k++) {
            double largest = 0;
            for (int i = 0; i <= k; i++) {
                double smallest = 1;
                for (int j = k; j < rows.length; j++) {
                    smallest = Math.min(
                            smallest,
                            Arrays.stream(rows, i, j + 1)
                                    .mapToDouble(it -> it[1])
                                    .average()
                                    .orElseThrow());
                }
                largest = Math.max(largest, smallest);
            }
            assertThat(curve.apply(rows[k][0])).isEqualTo(largest, within(1e-12));
        }
    }

    @Test
    void one_class_cannot_be_calibrated() {
        Scored one = Scored.of(new double[] {.2, .3}, new double[] {0, 0});
        assertThatThrownBy(() -> Method.PLATT.fit(one)).hasMessageContaining("expected rows of both classes");
        assertThatThrownBy(() -> Method.ISOTONIC.fit(one)).hasMessageContaining("expected rows of both classes");
    }
}
