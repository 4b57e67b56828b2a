package io.segue.learn.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final Features FEATURES = new Features(List.of("a"), Matrix.of(5, 1, new double[5]));
    private static final double[] LABELS = {1, 0, 0, 0, 0};

    /** scikit-learn 1.2.1, {@code compute_class_weight("balanced", y=[1, 0, 0, 0, 0])}: .625, 2.5. */
    @Test
    void both_classes_weigh_the_same() {
        double[] balanced = Weights.of(Labelled.of(FEATURES, LABELS), true);
        assertThat(balanced).containsExactly(2.5, .625, .625, .625, .625);
        assertThat(Weights.of(new Labelled(FEATURES, LABELS, balanced), true)).containsExactly(balanced, within(1e-15));
    }

    @Test
    void weights_that_nobody_wants_balanced_are_left_as_they_are() {
        double[] given = {1, 2, 3, 4, 5};
        assertThat(Weights.of(new Labelled(FEATURES, LABELS, given), false))
                .containsExactly(given)
                .isNotSameAs(given);
    }
}
