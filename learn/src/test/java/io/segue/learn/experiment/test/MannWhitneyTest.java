package io.segue.learn.experiment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.statistics.Gauss;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Beside every pair counted, and the formulas as textbooks have them. */
class MannWhitneyTest {
    private static final double LEVEL = .95;

    private static double[] draw(int people, double shift, UniformRandomProvider random, DoubleUnaryOperator shape) {
        double[] values = new double[people];
        Arrays.setAll(values, i -> shape.applyAsDouble(random.nextDouble() + shift));
        return values;
    }

    private static double pairs(double[] one, double[] other) {
        double won = 0;
        for (double value : one) {
            for (double against : other) {
                won += value > against ? 1 : value == against ? .5 : 0;
            }
        }
        return won;
    }

    /** Normal, with the correction for ties and for continuity. */
    private static double p(double u, double[] one, double[] other) {
        double pairs = (double) one.length * other.length;
        double all = (double) one.length + other.length;
        Map<Double, Long> groups = DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
                .boxed()
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        double ties =
                groups.values().stream().mapToDouble(it -> Math.pow(it, 3) - it).sum();
        double variance = pairs / 12 * (all + 1 - ties / (all * (all - 1)));
        return Gauss.twoSidedP(Math.max(0, Math.abs(u - pairs / 2) - .5) / Math.sqrt(variance));
    }

    @Test
    void u_and_p_are_those_of_every_pair_counted() {
        long seed = 12;
        System.out.println("seed " + seed);
        UniformRandomProvider random = Seeds.random(seed);
        for (DoubleUnaryOperator shape : new DoubleUnaryOperator[] {it -> it, it -> Math.floor(5 * it)}) {
            for (int people : new int[] {51, 400, 3_000}) {
                double[] one = draw(people, .02, random, shape);
                double[] other = draw(people / 2 + 30, 0, random, shape);
                TestResult test = MannWhitney.test(one, other, LEVEL);
                double u = pairs(one, other);
                assertThat(test.statistic()).isEqualTo(u);
                assertThat(test.p()).isCloseTo(p(u, one, other), within(1e-12));
            }
        }
    }

    /** Five values, so that pairs are counted by how many have each: 10¹⁰ of them, and 8 · 10¹⁵ in the cubes of ties. */
    @Test
    void a_hundred_thousand_people_in_each_arm_are_not_too_many() {
        int each = 100_000;
        double[] one = new double[each];
        double[] other = new double[each];
        Arrays.setAll(one, i -> i % 5);
        Arrays.setAll(other, i -> i < 1_000 ? 0 : i % 5);
        long[] ofOther = new long[6];
        Arrays.stream(other).forEach(it -> ofOther[(int) it]++);
        double u = 0;
        for (int value = 0; value < 5; value++) {
            double below = Arrays.stream(ofOther, 0, value).sum();
            u += each / 5.0 * (below + ofOther[value] / 2.0);
        }
        TestResult test = MannWhitney.test(one, other, LEVEL);
        assertThat(test.statistic()).isEqualTo(u);
        assertThat(test.p()).isCloseTo(p(u, one, other), within(1e-12)).isLessThan(.01);
        assertThat(test.estimate()).isCloseTo(.504, within(1e-12));
    }

    @Test
    void zero_is_zero_whatever_its_sign() {
        double[] one = {0.0, -0.0, 1};
        double[] other = {-0.0, -0.0, 0.0};
        assertThat(MannWhitney.test(one, other, LEVEL).statistic()).isEqualTo(pairs(one, other));
    }

    private static Interval interval(TestResult test) {
        return Objects.requireNonNull(test.interval());
    }

    @Test
    void arms_that_do_not_overlap_have_an_interval_and_not_a_point() {
        double[] high = {4, 5, 6};
        double[] low = {1, 2, 3};
        TestResult more = MannWhitney.test(high, low, LEVEL);
        assertThat(more.estimate()).isEqualTo(1);
        assertThat(more.p()).isCloseTo(.1, within(1e-12));
        assertThat(interval(more).high()).isEqualTo(1);
        assertThat(interval(more).low()).isBetween(.3, .5);
        Interval less = interval(MannWhitney.test(low, high, LEVEL));
        assertThat(less.low()).isZero();
        assertThat(less.high()).isCloseTo(1 - interval(more).low(), within(1e-9));
        double[] many = draw(1_000, 2, Seeds.random(1), it -> it);
        assertThat(interval(MannWhitney.test(many, draw(1_000, 0, Seeds.random(2), it -> it), LEVEL))
                        .low())
                .isBetween(.99, .9999);
    }

    @Test
    void arms_of_one_person_say_almost_nothing() {
        TestResult one = MannWhitney.test(new double[] {2}, new double[] {1}, LEVEL);
        assertThat(one.p()).isEqualTo(1);
        assertThat(interval(one).low()).isLessThan(.1);
        assertThat(interval(one).high()).isEqualTo(1);
        TestResult among = MannWhitney.test(new double[] {2.5}, new double[] {1, 2, 3, 4}, LEVEL);
        assertThat(among.estimate()).isEqualTo(.5);
        assertThat(interval(among).low()).isCloseTo(1 - interval(among).high(), within(1e-9));
        double[] hundred = draw(100, 0, Seeds.random(3), it -> it);
        TestResult above = MannWhitney.test(new double[] {2}, hundred, LEVEL);
        assertThat(interval(above).contains(.5)).isEqualTo(above.p() >= 1 - LEVEL);
        assertThat(interval(above).low()).isLessThan(.6);
    }

    @Test
    void an_interval_leaves_out_a_half_exactly_when_p_is_small() {
        long seed = 8;
        System.out.println("seed " + seed);
        UniformRandomProvider random = Seeds.random(seed);
        int small = 0;
        for (int i = 0; i < 2_000; i++) {
            int people = 1 + random.nextInt(60);
            int others = 1 + random.nextInt(60);
            double shift = .4 * random.nextDouble();
            boolean whole = random.nextBoolean();
            double[] one = draw(people, shift, random, it -> whole ? Math.floor(4 * it) : it);
            double[] other = draw(others, 0, random, it -> whole ? Math.floor(4 * it) + (people == 1 ? .5 : 0) : it);
            if (Arrays.stream(one).distinct().count() == 1 && Arrays.equals(one, other)) {
                continue;
            }
            TestResult test = MannWhitney.test(one, other, .9);
            assertThat(interval(test).contains(.5))
                    .as("%s and %s", Arrays.toString(one), Arrays.toString(other))
                    .isEqualTo(test.p() >= .1);
            assertThat(interval(test).contains(test.estimate())).isTrue();
            small += test.p() < .1 ? 1 : 0;
        }
        assertThat(small).isBetween(300, 1_700);
    }

    /** Exponential values, whose chance is known: rates of 1 and r make r / (1 + r). */
    @Test
    void an_interval_of_95_percent_holds_the_chance_in_at_least_94_of_a_hundred_experiments() {
        long seed = 4;
        System.out.println("seed " + seed);
        UniformRandomProvider random = Seeds.random(seed);
        for (double rate : new double[] {1, 3, 30}) {
            for (int people : new int[] {5, 60}) {
                int held = 0;
                for (int i = 0; i < 2_000; i++) {
                    double[] one = draw(people, 0, random, it -> -Math.log1p(-it));
                    double[] other = draw(people, 0, random, it -> -Math.log1p(-it) / rate);
                    held += interval(MannWhitney.test(one, other, LEVEL)).contains(rate / (1 + rate)) ? 1 : 0;
                }
                System.out.println("rate " + rate + ", " + people + " people: " + held + " of 2000");
                assertThat(held).isGreaterThanOrEqualTo(1_880);
            }
        }
    }
}
