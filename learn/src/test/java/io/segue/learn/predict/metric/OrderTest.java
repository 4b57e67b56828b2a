package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.work.Seeds;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void it_is_a_stable_sort(long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] values = IntStream.range(0, 2000)
                .mapToDouble(i -> switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(-3, 3);
                    case 1 -> -0.0;
                    case 2 -> random.nextDouble(-1e-300, 1e300);
                    default -> random.nextDouble();
                })
                .toArray();
        assertThat(Order.descending(values))
                .containsExactly(IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> values[i] + 0.0)
                                .reversed())
                        .mapToInt(i -> i)
                        .toArray());
        assertThat(Order.descending(new double[0])).isEmpty();
    }
}
