package io.segue.learn.cluster.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.work.Seeds;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1.9, 3, 2",
        "3, 4, 3",
        "99, 100, 99",
        "100, 101, 100",
        "87.3, 141.2, 100",
        "-4.7, -4.2, -4.5",
        "0.00123, 0.00129, 0.00126",
        "0, 1, 0",
        "-1, 1, 0",
        "1234567, 1234999, 1234800",
        "0.1, 0.10000000000000002, 0.1",
    })
    void few_digits_lie_between(double below, double above, double expected) {
        assertThat(ShortNumber.atLeast(below, above)).isEqualTo(expected);
    }

    @Test
    void the_upper_end_is_included_from_the_other_side() {
        assertThat(ShortNumber.atMost(3, 4)).isEqualTo(4);
        assertThat(ShortNumber.atMost(0, 1)).isEqualTo(1);
        assertThat(ShortNumber.atMost(99.5, 200)).isEqualTo(100);
    }

    @Test
    void no_row_changes_sides() {
        long seed = 3;
        UniformRandomProvider random = Seeds.random(seed);
        for (int run = 0; run < 2_000; run++) {
            double scale = Math.pow(10, random.nextInt(24) - 12);
            double one = (random.nextDouble() - .5) * scale;
            double other = run % 10 == 0 ? Math.nextUp(one) : (random.nextDouble() - .5) * scale;
            double below = Math.min(one, other);
            double above = Math.max(one, other);
            assertThat(ShortNumber.atLeast(below, above))
                    .as("seed %d, run %d", seed, run)
                    .isGreaterThanOrEqualTo(below)
                    .isLessThan(above);
            assertThat(ShortNumber.atMost(below, above))
                    .as("seed %d, run %d", seed, run)
                    .isGreaterThan(below)
                    .isLessThanOrEqualTo(above);
        }
    }
}
