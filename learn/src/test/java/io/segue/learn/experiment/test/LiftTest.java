package io.segue.learn.experiment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.work.Seeds;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class LiftTest {
    private static final double CRITICAL = 1.959964;

    @Test
    void the_relative_interval_leaves_out_0_exactly_when_the_absolute_one_does() {
        long seed = 4;
        System.out.println("seed " + seed);
        UniformRandomProvider random = Seeds.random(seed);
        for (int round = 0; round < 2_000; round++) {
            Summary control = new Summary(100, random.nextDouble(1, 3), random.nextDouble(1, 40));
            Summary treatment = new Summary(120, random.nextDouble(1, 3), random.nextDouble(1, 40));
            Lift lift = Lift.of(treatment, control, CRITICAL, .95);
            assertThat(lift.relativeInterval().contains(0))
                    .isEqualTo(lift.absoluteInterval().contains(0)
                            || Double.isInfinite(lift.relativeInterval().low()));
        }
    }

    @Test
    void with_much_data_it_is_the_delta_method() {
        Summary control = new Summary(1_000_000, 10, 400);
        Summary treatment = new Summary(1_000_000, 11, 400);
        Lift lift = Lift.of(treatment, control, CRITICAL, .95);
        double delta = Math.sqrt(400e-6 / 100 + 400e-6 * 121 / 10_000);
        assertThat(lift.relative()).isCloseTo(.1, within(1e-12));
        assertThat(lift.relativeInterval().low()).isCloseTo(.1 - CRITICAL * delta, within(5e-5));
        assertThat(lift.relativeInterval().high()).isCloseTo(.1 + CRITICAL * delta, within(5e-5));
    }

    @Test
    void a_control_that_may_be_0_has_no_relative_interval() {
        Lift lift = Lift.of(new Summary(100, 1, 4), new Summary(100, .1, 4), CRITICAL, .95);
        assertThat(lift.relativeInterval().width()).isInfinite();
        assertThat(Lift.of(new Summary(9, 1, 4), new Summary(9, 0, 4), CRITICAL, .95)
                        .relative())
                .isNaN();
    }

    @Test
    void losses_that_become_smaller_are_a_lift() {
        Lift lift = Lift.of(new Summary(10_000, -8, 4), new Summary(10_000, -10, 4), CRITICAL, .95);
        assertThat(lift.relative()).isCloseTo(.2, within(1e-12));
        assertThat(lift.relativeInterval().contains(.2)).isTrue();
        assertThat(lift.relativeInterval().low()).isPositive();
    }

    @Test
    void the_total_is_the_lift_of_everybody() {
        Lift lift = Lift.of(new Summary(100, 12, 4), new Summary(100, 10, 4), CRITICAL, .95);
        Interval total = lift.totalInterval(1_000);
        assertThat(lift.total(1_000)).isCloseTo(2_000, within(1e-9));
        assertThat(total.low()).isCloseTo(1_000 * lift.absoluteInterval().low(), within(1e-9));
    }
}
