package io.segue.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IrisTest {
    @Test
    void there_are_150_irises_with_the_published_means() {
        assertThat(Iris.features().names())
                .containsExactly("sepal_length", "sepal_width", "petal_length", "petal_width");
        assertThat(Iris.matrix().rows()).isEqualTo(150);
        double[] means = {5.843, 3.057, 3.758, 1.199};
        for (int column = 0; column < 4; column++) {
            double mean = Arrays.stream(Iris.matrix().column(column)).average().orElseThrow();
            assertThat(mean).isCloseTo(means[column], within(5e-4));
        }
        assertThat(Arrays.stream(Iris.species()).sum()).isEqualTo(150);
    }
}
