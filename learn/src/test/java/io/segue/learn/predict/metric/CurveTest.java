package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against scikit-learn 1.2.1. */
class CurveTest {
    @Test
    void the_roc_curve_goes_from_corner_to_corner() {
        Curve roc = Curve.roc(Made.tied());
        assertThat(roc.points()).isEqualTo(40);
        assertThat(Arrays.copyOf(roc.x(), 3))
                .containsExactly(new double[] {0, .0029411764705882353, .0029411764705882353}, within(1e-15));
        assertThat(Arrays.copyOf(roc.y(), 6))
                .containsExactly(new double[] {0, .00625, .0375, .0625, .1125, .15625}, within(1e-15));
        assertThat(roc.x()[39]).isEqualTo(1);
        assertThat(roc.y()[39]).isEqualTo(1);
    }

    @Test
    void the_precision_recall_curve_begins_at_the_top() {
        Curve curve = Curve.precisionRecall(Made.tied());
        assertThat(curve.points()).isEqualTo(40);
        assertThat(Arrays.copyOf(curve.y(), 4))
                .containsExactly(new double[] {1, .5, .8571428571428571, .9090909090909091}, within(1e-15));
        assertThat(curve.y()[39]).isEqualTo(.32);
    }

    @Test
    void thinned_it_looks_the_same() {
        Curve whole = Curve.roc(Made.shifted(20_000, .3, 1_000_000, 1));
        Curve few = whole.thinned(100);
        assertThat(few.points()).isBetween(50, 100);
        assertThat(trapezoids(few)).isEqualTo(trapezoids(whole), within(1e-3));
        assertThat(few.x()[few.points() - 1]).isEqualTo(1);
        assertThat(few.thinned(100)).isSameAs(few);
        assertThat(whole.thinned(2).y()).containsExactly(0, 1);
    }

    @Test
    void under_the_roc_curve_is_the_area() {
        assertThat(trapezoids(Curve.roc(Made.tied()))).isEqualTo(Metric.ROC_AUC.of(Made.tied()), within(1e-12));
    }

    private static double trapezoids(Curve curve) {
        double area = 0;
        for (int i = 1; i < curve.points(); i++) {
            area += (curve.x()[i] - curve.x()[i - 1]) * (curve.y()[i] + curve.y()[i - 1]) / 2;
        }
        return area;
    }
}
