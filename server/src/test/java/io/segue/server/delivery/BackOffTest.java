package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void bounds_double_from_ten_seconds_to_twelve_hours() {
        assertThat(IntStream.rangeClosed(1, BackOff.TRIES_MAX - 1)
                        .mapToObj(BackOff::bound)
                        .map(Duration::toSeconds))
                .containsExactly(
                        10L, 20L, 40L, 80L, 160L, 320L, 640L, 1_280L, 2_560L, 5_120L, 10_240L, 20_480L, 40_960L,
                        43_200L, 43_200L, 43_200L, 43_200L);
    }

    @Test
    void all_tries_together_take_at_most_three_days() {
        Duration whole =
                IntStream.range(1, BackOff.TRIES_MAX).mapToObj(BackOff::bound).reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isEqualTo(Duration.ofSeconds(254_710)).isBetween(Duration.ofDays(2), Duration.ofDays(3));
    }

    @Test
    void delays_are_drawn_evenly_below_the_bound() {
        var backOff = new BackOff(new Random(1));
        LongSummaryStatistics delays =
                IntStream.range(0, 10_000).mapToLong(i -> backOff.delay(5)).summaryStatistics();
        assertThat(delays.getMin()).isBetween(1L, 1_000L);
        assertThat(delays.getMax()).isBetween(159_000L, 160_000L);
        assertThat(delays.getAverage()).isBetween(78_000.0, 82_000.0);
    }
}
