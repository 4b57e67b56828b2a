package io.segue.learn.experiment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.work.Seeds;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class LiftTest {
    @Test
    void nobody_and_everybody_are_not_certain_and_a_share_falls_by_all_of_it_at_most() {
        Lift none = Lift.of(new Sample.Proportion(100, 0), new Sample.Proportion(100, 5), 1.96, .95);
        assertThat(none.relative()).isEqualTo(-1);
        assertThat(none.relativeInterval().low()).isEqualTo(-1);
        assertThat(none.relativeInterval().high()).isBetween(-.7, -.2);
        assertThat(none.absoluteInterval().high()).isBetween(-.006, -.001);
        Lift all = Lift.of(new Sample.Proportion(100, 100), new Sample.Proportion(100, 0), 1.96, .95);
        assertThat(all.absoluteInterval().low()).isBetween(.95, .98);
        assertThat(all.absoluteInterval().high()).isEqualTo(1);
        TestResult test = TwoProportions.test(new Sample.Proportion(100, 100), new Sample.Proportion(100, 0), .95);
        assertThat(Objects.requireNonNull(test.interval()).width()).isBetween(.02, .05);
        Lift some = Lift.of(new Sample.Proportion(100, 7), new Sample.Proportion(100, 50), 1.96, .95);
        Lift plain =
                Lift.of(new Sample.Proportion(100, 7).summary(), new Sample.Proportion(100, 50).summary(), 1.96, .95);
        assertThat(some).isEqualTo(plain);
    }

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
