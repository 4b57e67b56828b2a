package io.segue.learn.experiment.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.segue.learn.statistics.Gauss;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class SpendingBoundsTest {
    private static final double ALPHA = .05;

    /** Of five looks, as the R packages ldbounds and gsDesign print them. */
    @Test
    void bounds_are_the_published_ones() {
        assertThat(SpendingBounds.of(even(5), Spending.O_BRIEN_FLEMING, ALPHA))
                .containsExactly(new double[] {4.8769, 3.3569, 2.6803, 2.2898, 2.0310}, within(1e-3));
        assertThat(SpendingBounds.of(even(5), Spending.POCOCK, ALPHA))
                .containsExactly(new double[] {2.4380, 2.4268, 2.4101, 2.3966, 2.3859}, within(1e-4));
        assertThat(SpendingBounds.of(even(1), Spending.EVEN, ALPHA))
                .containsExactly(new double[] {1.959964}, within(1e-6));
    }

    @Test
    void chance_passes_them_as_often_as_was_to_be_spent() {
        long seed = 3;
        System.out.println("seed " + seed);
        double[] fractions = {.03, .1, .1002, .4, .75, .9, 1};
        for (Spending spending : Spending.values()) {
            double[] bounds = SpendingBounds.of(fractions, spending, ALPHA);
            assertThat(passed(bounds, fractions, 200_000, seed)).isCloseTo(ALPHA, within(.0015));
        }
    }

    @Test
    void looks_that_are_near_each_other_cost_little() {
        double[] bounds = SpendingBounds.of(new double[] {.5, .5001, 1}, Spending.EVEN, ALPHA);
        assertThat(bounds[2]).isCloseTo(SpendingBounds.of(new double[] {.5, 1}, Spending.EVEN, ALPHA)[1], within(.01));
        assertThatThrownBy(() -> SpendingBounds.of(new double[] {.5, .5}, Spending.EVEN, ALPHA))
                .hasMessageContaining("expected rising fractions");
    }

    /** A sum of steps, walked by chance. */
    private static double passed(double[] bounds, double[] fractions, int walks, long seed) {
        ZigguratSampler.NormalizedGaussian random = ZigguratSampler.NormalizedGaussian.of(Seeds.random(seed));
        int passed = 0;
        for (int walk = 0; walk < walks; walk++) {
            double sum = 0;
            double before = 0;
            boolean out = false;
            for (int look = 0; look < bounds.length; look++) {
                sum += Math.sqrt(fractions[look] - before) * random.sample();
                before = fractions[look];
                out |= Math.abs(sum) >= bounds[look] * Math.sqrt(before);
            }
            passed += out ? 1 : 0;
        }
        return (double) passed / walks;
    }

    private static double[] even(int looks) {
        return IntStream.rangeClosed(1, looks)
                .mapToDouble(it -> (double) it / looks)
                .toArray();
    }

    @Test
    void the_first_bound_is_passed_as_rarely_as_was_to_be_spent_however_rarely_that_is() {
        for (double fraction : new double[] {.04, .05, .1, .2}) {
            double[] bounds = SpendingBounds.of(new double[] {fraction, 1}, Spending.O_BRIEN_FLEMING, ALPHA);
            double spent = Spending.O_BRIEN_FLEMING.spent(fraction, ALPHA);
            assertThat(Gauss.twoSidedP(bounds[0])).isCloseTo(spent, withinPercentage(1e-5));
        }
    }

    @Test
    void as_many_looks_as_there_may_be_lie_between_fewer_looks_and_looks_at_any_time() {
        double[] bounds = SpendingBounds.of(even(SpendingBounds.LOOKS_MAX), Spending.POCOCK, ALPHA);
        double[] fewer = SpendingBounds.of(even(SpendingBounds.LOOKS_MAX / 2), Spending.POCOCK, ALPHA);
        assertThat(bounds[SpendingBounds.LOOKS_MAX - 1])
                .isBetween(fewer[fewer.length - 1], new Monitoring.AnyTime(1_000).critical(1_000, ALPHA));
        assertThat(1.0 / SpendingBounds.LOOKS_MAX).isGreaterThan(10 * SpendingBounds.APART_MIN);
        assertThatThrownBy(() -> SpendingBounds.of(even(SpendingBounds.LOOKS_MAX + 1), Spending.EVEN, ALPHA))
                .hasMessage("expected 1 to 100 looks and alpha between 0 and 1, but got 101 and 0.05");
        assertThatThrownBy(() -> new Monitoring.Planned(5_000, SpendingBounds.LOOKS_MAX + 1, Spending.EVEN))
                .hasMessage("expected people and 1 to 100 looks, but got 5000 and 101");
    }

    @Test
    void early_bounds_are_infinite_where_nothing_may_be_spent() {
        double[] bounds = SpendingBounds.of(new double[] {.01, 1}, Spending.O_BRIEN_FLEMING, ALPHA);
        assertThat(bounds[0]).isInfinite();
        assertThat(bounds[1]).isCloseTo(1.96, within(.01));
        assertThat(Arrays.stream(bounds).noneMatch(Double::isNaN)).isTrue();
    }
}
