package io.segue.learn.experiment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.statistics.Gauss;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CochranQTest {
    /** By hand from the formula, p by scipy 1.17.1. */
    @Test
    void effects_of_three_groups_have_the_q_of_the_formula() {
        TestResult result = CochranQ.test(new double[] {.3, .1, .5}, new double[] {.1, .2, .15}, .95);
        assertThat(result.estimate()).isCloseTo(.32295081967213113, within(1e-14));
        assertThat(result.statistic()).isCloseTo(2.6885245901639343, within(1e-13));
        assertThat(result.df()).isEqualTo(2);
        assertThat(result.p()).isCloseTo(.2607319801952107, within(1e-12));
        Interval interval = Objects.requireNonNull(result.interval());
        assertThat(interval.width()).isCloseTo(2 * Gauss.twoSided(.05) * .07682212795973759, within(1e-12));
    }

    @Test
    void of_two_groups_it_is_the_square_of_their_z() {
        TestResult result = CochranQ.test(new double[] {1, 4}, new double[] {1.2, .5}, .95);
        double z = 3 / Math.hypot(1.2, .5);
        assertThat(result.statistic()).isCloseTo(z * z, within(1e-12));
        assertThat(result.p()).isCloseTo(Gauss.twoSidedP(z), within(1e-12));
    }

    @Test
    void one_group_and_an_error_of_0_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CochranQ.test(new double[] {1}, new double[] {1}, .95))
                .withMessage("expected an error for each of at least 2 effects, but got 1 for 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CochranQ.test(new double[] {1, 2}, new double[] {1, 0}, .95))
                .withMessage("expected an error above 0, but got 0.0");
    }
}
