package io.segue.learn.experiment.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import org.junit.jupiter.api.Test;

/** Beside statsmodels 0.13.5 ({@code NormalIndPower}, {@code TTestIndPower}). */
class PowerTest {
    private static final ProportionPower SHARES = ProportionPower.standard();
    private static final MeanPower MEANS = MeanPower.standard();

    @Test
    void from_ten_to_eleven_percent_takes_14744_people_in_each_arm() {
        assertThat(SHARES.people(.10, .11, .8)).isCloseTo(14_744.1, within(.05));
        assertThat(SHARES.power(.10, .11, 10_000)).isCloseTo(.6358205625038528, within(1e-10));
    }

    @Test
    void what_is_detectable_is_found_with_the_power_asked_for() {
        double detectable = SHARES.detectable(.10, 14_744.14, .8);
        assertThat(detectable).isCloseTo(.11, within(1e-7));
        assertThat(SHARES.detectable(.9, 3, .8)).isNaN();
        double effect = MEANS.detectable(500, .9);
        assertThat(MEANS.power(effect, 500)).isCloseTo(.9, within(1e-8));
    }

    @Test
    void means_take_what_the_noncentral_t_distribution_says() {
        assertThat(MEANS.people(.5, .8)).isCloseTo(63.765610587854056, within(1e-5));
        assertThat(MEANS.power(.2, 100)).isCloseTo(.2906458716599109, within(1e-9));
        assertThat(new MeanPower(.05, 2).people(.5, .8)).isCloseTo(47.74192064561705, within(1e-5));
        assertThat(MEANS.people(.01, .8)).isCloseTo(2 * Math.pow(2.801585, 2) / 1e-4, within(2.0));
    }

    @Test
    void uneven_arms_take_more_people_together() {
        double even = 2 * SHARES.people(.10, .11, .8);
        double control = new ProportionPower(.05, 3).people(.10, .11, .8);
        assertThat(4 * control).isCloseTo(even * 4 / 3, within(1e-6));
    }

    @Test
    void it_lasts_whole_weeks() {
        assertThat(TestDuration.days(29_489, 10_000)).isEqualTo(3);
        assertThat(TestDuration.days(29_489, 3_000)).isEqualTo(14);
        assertThatThrownBy(() -> TestDuration.days(29_489, 0))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("within ten years");
        assertThatThrownBy(() -> SHARES.people(.1, .1, 2))
                .hasMessage("expected power between 0.05 and 1.0, but got 2.0");
    }
}
