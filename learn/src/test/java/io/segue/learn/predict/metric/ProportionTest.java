package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    /** statsmodels 0.13, {@code proportion_confint(7, 40, method="wilson")}. */
    @Test
    void wilsons_interval() {
        Interval interval = Proportion.of(7, 40).interval();
        assertThat(interval.low()).isEqualTo(0.0874541374603592, within(1e-12));
        assertThat(interval.high()).isEqualTo(0.3194999033178772, within(1e-12));
    }

    /** Newcombe (1998), table II (a), method 10: .0524 to .3339; more digits from statsmodels. */
    @Test
    void newcombes_interval() {
        Interval interval = Proportion.of(56, 70).less(Proportion.of(48, 80));
        assertThat(interval.low()).isEqualTo(0.05243147240236498, within(1e-12));
        assertThat(interval.high()).isEqualTo(0.33387265403690614, within(1e-12));
    }

    @Test
    void a_ratio_to_nothing_has_a_wide_interval() {
        Interval interval = Proportion.of(5, 50).over(Proportion.of(0, 50));
        assertThat(interval.low()).isBetween(.5, 1.0);
        assertThat(interval.high()).isBetween(100.0, 1000.0);
    }

    @Test
    void equal_weights_are_rows() {
        assertThat(Proportion.weighted(14, 80, 160)).isEqualTo(Proportion.of(7, 40));
        assertThat(Proportion.weighted(0, 0, 0).share()).isNaN();
    }
}
