package io.segue.learn.experiment.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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

    /** Cohen's small, medium and large effects, as G*Power and statsmodels have them. */
    @Test
    void cohens_effects_take_the_published_people() {
        assertThat(MEANS.people(.2, .8)).isCloseTo(393.40570, within(1e-4));
        assertThat(MEANS.people(.8, .8)).isCloseTo(25.52458, within(1e-4));
        assertThat(MEANS.people(-.5, .8)).isEqualTo(MEANS.people(.5, .8));
        assertThat(MEANS.people(.5, .95)).isCloseTo(104.92798, within(1e-4));
    }

    /** With two degrees of freedom t and χ² have closed forms, and a large critical value makes Z beside it nothing. */
    @Test
    void a_very_small_alpha_has_its_power_too() {
        for (double alpha : new double[] {1e-4, 1e-6, 1e-9}) {
            double critical = (1 - alpha) * Math.sqrt(2 / (alpha * (2 - alpha)));
            for (double part : new double[] {.01, .1, .3, 1.2}) {
                double power = new MeanPower(alpha, 1).power(part * critical, 2);
                assertThat(power).isCloseTo(-Math.expm1(-part * part), within(2 / (critical * critical)));
            }
        }
    }

    @Test
    void two_in_the_smaller_arm_are_the_fewest_and_a_trillion_the_most() {
        assertThat(MEANS.people(1e300, .8)).isEqualTo(2);
        assertThat(new MeanPower(.05, .001).people(50, .8)).isEqualTo(2_000);
        assertThat(new MeanPower(.05, 1e6).people(50, .8)).isEqualTo(2);
        assertThat(MEANS.people(5e-6, .8)).isCloseTo(2 * Math.pow(2.801585 / 5e-6, 2), withinPercentage(.01));
        assertThat(MEANS.people(1e-9, .8)).isNaN();
        assertThat(new MeanPower(.05, 1e13).people(50, .8)).isNaN();
        assertThat(new MeanPower(.05, Double.MIN_VALUE).people(50, .8)).isNaN();
        assertThat(SHARES.people(.1, .1000001, .8)).isNaN();
        assertThat(SHARES.people(.1, .10001, .8)).isBetween(1e9, 2e10);
    }

    @Test
    void what_no_effect_is_found_with_is_not_a_number() {
        assertThat(MEANS.detectable(2, .8)).isBetween(4.0, 6.0);
        assertThat(new MeanPower(1e-9, 1).detectable(2, .8)).isNaN();
        assertThat(new MeanPower(.05, .001).detectable(3, .99)).isNaN();
    }

    @Test
    void what_has_no_power_is_refused() {
        assertThatThrownBy(() -> MEANS.people(0, .8)).hasMessage("expected an effect other than 0, but got 0.0");
        assertThatThrownBy(() -> MEANS.people(Double.NaN, .8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected effect between -Infinity and Infinity, but got NaN");
        assertThatThrownBy(() -> MEANS.power(.5, 1)).hasMessage("expected at least 3 people in both arms, but got 2.0");
        assertThatThrownBy(() -> MEANS.detectable(.5, .8)).hasMessageStartingWith("expected at least 3 people");
        assertThatThrownBy(() -> MEANS.power(.5, Double.NaN)).hasMessageStartingWith("expected people between");
        assertThatThrownBy(() -> SHARES.people(.1, .1, .8))
                .hasMessage("expected two shares that differ, but got 0.1 twice");
        assertThatThrownBy(() -> SHARES.power(.1, .2, 0)).hasMessageStartingWith("expected people between");
        assertThatThrownBy(() -> SHARES.detectable(.1, -5, .8)).hasMessageStartingWith("expected people between");
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
