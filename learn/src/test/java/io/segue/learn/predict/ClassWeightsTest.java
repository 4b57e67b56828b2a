package io.segue.learn.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import org.junit.jupiter.api.Test;

class ClassWeightsTest {
    private static final Features FEATURES = new Features(Tiny.names(1), Matrix.of(5, 1, new double[5]));

    /** scikit-learn 1.2.1, {@code compute_class_weight("balanced", y=[1, 0, 0, 0, 0])}: .625, 2.5. */
    @Test
    void both_classes_weigh_the_same() {
        Labelled balanced = ClassWeights.balanced(Labelled.of(FEATURES, new double[] {1, 0, 0, 0, 0}));
        assertThat(balanced.weights()).containsExactly(2.5, .625, .625, .625, .625);
        Labelled again = ClassWeights.balanced(balanced);
        assertThat(again.weights()).containsExactly(balanced.weights(), within(1e-15));
    }

    @Test
    void one_class_cannot_be_balanced() {
        assertThatThrownBy(() -> ClassWeights.balanced(Labelled.of(FEATURES, new double[5])))
                .hasMessageContaining("all 5 labels are 0");
    }
}
