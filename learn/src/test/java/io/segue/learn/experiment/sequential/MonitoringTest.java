package io.segue.learn.experiment.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.experiment.test.TestResult;
import io.segue.learn.experiment.test.TwoProportions;
import io.segue.learn.experiment.test.WelchT;
import io.segue.learn.statistics.Gauss;
import io.segue.learn.work.Seeds;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringTest {
    private static final double ALPHA = .05;
    private static final int LOOKS = 20;
    private static final int EXPERIMENTS = 10_000;
    private static final long DESIGN = 5_000;
    private static final int PER_LOOK = (int) DESIGN / LOOKS / 2;

    @ParameterizedTest
    @EnumSource
    void at_most_one_in_twenty_a_a_tests_raises_an_alarm_in_twenty_looks(Spending spending) {
        assertThat(alarms(new Monitoring.Planned(DESIGN, LOOKS, spending))).isLessThanOrEqualTo(ALPHA);
    }

    @Test
    void what_is_valid_at_any_time_raises_fewer_alarms_still() {
        assertThat(alarms(new Monitoring.AnyTime(DESIGN))).isLessThanOrEqualTo(ALPHA);
    }

    @Test
    void looking_once_and_often_is_what_it_guards_against() {
        assertThat(alarms(new Monitoring.Once())).isBetween(.2, .3);
    }

    /** GrowthBook is narrowest at 5,000 people, so this is where it is hardest to beat. */
    @ParameterizedTest
    @EnumSource(names = {"EVEN", "POCOCK"})
    void intervals_are_narrower_than_growthbooks_by_a_tenth_at_every_look(Spending spending) {
        Monitoring planned = new Monitoring.Planned(DESIGN, LOOKS, spending);
        for (int look = 1; look <= LOOKS; look++) {
            long people = DESIGN / LOOKS * look;
            double part = planned.critical(people, ALPHA) / GrowthBookYardstick.critical(people, ALPHA);
            System.out.printf("%s, look %d: %.3f of GrowthBook's width%n", spending, look, part);
            assertThat(part).isLessThanOrEqualTo(.9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 5_000, 20_000, 100_000, 1_000_000})
    void intervals_are_narrower_than_growthbooks_by_a_tenth_at_the_planned_size(long design) {
        for (Spending spending : Spending.values()) {
            double part = new Monitoring.Planned(design, LOOKS, spending).critical(design, ALPHA)
                    / GrowthBookYardstick.critical(design, ALPHA);
            System.out.printf("%s, planned for %d: %.3f of GrowthBook's width%n", spending, design, part);
            assertThat(part).isLessThanOrEqualTo(.9);
        }
    }

    @Test
    void at_any_time_is_growthbooks_interval_tuned_to_the_plan() {
        Monitoring anyTime = new Monitoring.AnyTime(5_000);
        assertThat(anyTime.critical(700, ALPHA)).isCloseTo(GrowthBookYardstick.critical(700, ALPHA), within(1e-12));
        assertThat(new Monitoring.AnyTime(100_000).critical(100_000, ALPHA))
                .isLessThan(.92 * GrowthBookYardstick.critical(100_000, ALPHA));
    }

    @Test
    void p_says_at_which_alpha_it_would_just_be_an_alarm() {
        for (Monitoring monitoring :
                new Monitoring[] {new Monitoring.Once(), new Monitoring.AnyTime(5_000), Monitoring.Planned.of(5_000)}) {
            double atBound = monitoring.critical(2_100, ALPHA);
            assertThat(monitoring.p(atBound, 2_100)).isCloseTo(ALPHA, within(1e-4));
            assertThat(monitoring.p(-atBound - .1, 2_100)).isLessThan(ALPHA);
            assertThat(monitoring.p(0, 2_100)).isEqualTo(1);
            assertThat(monitoring.p(50, 2_100)).isLessThanOrEqualTo(1e-11);
        }
    }

    /** By halving, which needs nothing of the function but that it falls. */
    @ParameterizedTest
    @EnumSource
    void p_of_planned_looks_is_the_alpha_that_halving_finds(Spending spending) {
        for (int looks : new int[] {3, SpendingBounds.LOOKS_MAX}) {
            Monitoring planned = new Monitoring.Planned(5_000, looks, spending);
            for (double z : new double[] {.7, 2.5, 5.5}) {
                double low = -27;
                double high = -1e-4;
                for (int halving = 0; halving < 30; halving++) {
                    double middle = (low + high) / 2;
                    if (planned.critical(3_100, Math.exp(middle)) > z) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                double expected = Math.exp(low) > .9998 ? 1 : Math.max(1e-12, Math.exp(low));
                assertThat(planned.p(z, 3_100)).isCloseTo(expected, withinPercentage(1e-3));
            }
        }
    }

    @Test
    void a_look_need_not_be_where_it_was_planned() {
        Monitoring planned = Monitoring.Planned.of(5_000);
        assertThat(planned.critical(2_499, ALPHA)).isCloseTo(planned.critical(2_500, ALPHA), within(.01));
        assertThat(planned.critical(2_501, ALPHA)).isCloseTo(planned.critical(2_500, ALPHA), within(.1));
        assertThat(planned.critical(10, ALPHA)).isGreaterThan(planned.critical(250, ALPHA));
        assertThat(planned.critical(9_000, ALPHA)).isEqualTo(planned.critical(5_000, ALPHA));
        assertThatThrownBy(() -> new Monitoring.Planned(5_000, 0, Spending.EVEN))
                .hasMessageContaining("looks");
    }

    /** One look somewhere in each twentieth of the plan, the bounds asked for as each comes. */
    @ParameterizedTest
    @EnumSource
    void looks_at_other_times_than_planned_raise_no_more_alarms(Spending spending) {
        long seed = 5;
        UniformRandomProvider random = Seeds.random(seed);
        ZigguratSampler.NormalizedGaussian gauss = ZigguratSampler.NormalizedGaussian.of(random);
        int alarms = 0;
        for (int plan = 0; plan < 10; plan++) {
            double[] fractions = new double[LOOKS];
            double[] bounds = new double[LOOKS];
            for (int look = 0; look < LOOKS; look++) {
                fractions[look] = (look + random.nextDouble()) / LOOKS;
                long people = Math.max(1, (long) (fractions[look] * 1_000_000));
                bounds[look] = new Monitoring.Planned(1_000_000, LOOKS, spending).critical(people, ALPHA);
            }
            alarms += passed(bounds, fractions, EXPERIMENTS, gauss);
        }
        System.out.println("seed " + seed + ", " + spending + ", looks at random: " + alarms + " of 100000");
        assertThat(alarms).isLessThanOrEqualTo(5_000);
    }

    private static int passed(
            double[] bounds, double[] fractions, int walks, ZigguratSampler.NormalizedGaussian gauss) {
        int passed = 0;
        for (int walk = 0; walk < walks; walk++) {
            double sum = 0;
            double before = 0;
            boolean out = false;
            for (int look = 0; look < bounds.length; look++) {
                sum += Math.sqrt(fractions[look] - before) * gauss.sample();
                before = fractions[look];
                out |= Math.abs(sum) >= bounds[look] * Math.sqrt(before);
            }
            passed += out ? 1 : 0;
        }
        return passed;
    }

    @Test
    void shares_raise_no_more_alarms_than_means() {
        long seed = 11;
        System.out.println("seed " + seed);
        double[] bounds = bounds(Monitoring.Planned.of(DESIGN));
        DiscreteDistribution.Sampler successes =
                BinomialDistribution.of(PER_LOOK, .1).createSampler(Seeds.random(seed));
        int alarms = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            long one = 0;
            long other = 0;
            boolean alarm = false;
            for (int look = 0; look < LOOKS; look++) {
                one += successes.sample();
                other += successes.sample();
                long people = (long) PER_LOOK * (look + 1);
                TestResult test = TwoProportions.test(
                        new Sample.Proportion(people, one), new Sample.Proportion(people, other), 1 - ALPHA);
                alarm |= Math.abs(test.statistic()) >= bounds[look];
            }
            alarms += alarm ? 1 : 0;
        }
        System.out.println("false alarms, shares: " + alarms);
        assertThat(alarms).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS));
    }

    /** Means of normal values, by their sums, which is exact. */
    private static double alarms(Monitoring monitoring) {
        long seed = 20;
        UniformRandomProvider random = Seeds.random(seed);
        ZigguratSampler.NormalizedGaussian gauss = ZigguratSampler.NormalizedGaussian.of(random);
        ContinuousDistribution.Sampler squares =
                ChiSquaredDistribution.of(PER_LOOK - 1).createSampler(random);
        double[] bounds = bounds(monitoring);
        int alarms = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            Moments one = Moments.NONE;
            Moments other = Moments.NONE;
            boolean alarm = false;
            for (int look = 0; look < LOOKS; look++) {
                one = one.plus(new Moments(PER_LOOK, gauss.sample() / Math.sqrt(PER_LOOK), squares.sample()));
                other = other.plus(new Moments(PER_LOOK, gauss.sample() / Math.sqrt(PER_LOOK), squares.sample()));
                alarm |= isAlarm(one.summary(), other.summary(), bounds[look]);
            }
            alarms += alarm ? 1 : 0;
        }
        System.out.println("seed " + seed + ", " + monitoring + ": " + alarms + " false alarms of " + EXPERIMENTS);
        return (double) alarms / EXPERIMENTS;
    }

    /** The first question is only there to be fast: t is never rarer than z. */
    private static boolean isAlarm(Summary one, Summary other, double bound) {
        return Math.abs(one.mean() - other.mean()) >= bound * Summary.standardError(one, other)
                && Gauss.twoSided(WelchT.test(one, other, 1 - ALPHA).p()) >= bound;
    }

    private static double[] bounds(Monitoring monitoring) {
        double[] bounds = new double[LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            bounds[look] = monitoring.critical(2L * PER_LOOK * (look + 1), ALPHA);
        }
        return bounds;
    }
}
