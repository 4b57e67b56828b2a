package io.segue.learn.experiment.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.statistics.Gauss;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;

class BeliefTest {
    private static final Sample.Proportion CONTROL = new Sample.Proportion(1_000, 100);
    private static final Sample.Proportion TREATMENT = new Sample.Proportion(900, 112);

    @Test
    void the_chance_to_beat_is_the_sum_that_evan_miller_found() {
        assertThat(Belief.chanceToBeat(Posterior.ofShare(TREATMENT), Posterior.ofShare(CONTROL)))
                .isCloseTo(sum(113, 789, 101, 901), within(1e-9));
        assertThat(Belief.chanceToBeat(
                        Posterior.ofShare(new Sample.Proportion(3, 0)), Posterior.ofShare(new Sample.Proportion(5, 4))))
                .isCloseTo(sum(1, 4, 5, 2), within(1e-9));
    }

    /** Evan Miller, Formulas for Bayesian A/B testing, 2014, eq. 6. */
    private static double sum(int alpha, int beta, int controlAlpha, int controlBeta) {
        double sum = 0;
        for (int i = 0; i < alpha; i++) {
            sum += Math.exp(LogBeta.value(controlAlpha + i, controlBeta + beta)
                    - Math.log(beta + i)
                    - LogBeta.value(1.0 + i, beta)
                    - LogBeta.value(controlAlpha, controlBeta));
        }
        return sum;
    }

    @Test
    void means_are_compared_as_normal_distributions_are() {
        Summary one = new Summary(400, 10.5, 36);
        Summary other = new Summary(900, 10, 36);
        double error = Summary.standardError(one, other);
        Posterior a = Posterior.ofMean(one);
        Posterior b = Posterior.ofMean(other);
        assertThat(Belief.chanceToBeat(a, b)).isCloseTo(Gauss.below(.5 / error), within(1e-10));
        Interval difference = Belief.difference(a, b, .95);
        assertThat(difference.low()).isCloseTo(.5 - Gauss.twoSided(.05) * error, within(1e-8));
        assertThat(difference.high()).isCloseTo(.5 + Gauss.twoSided(.05) * error, within(1e-8));
        double z = .5 / error;
        double loss = error * (Gauss.density(z) - z * Gauss.above(z));
        assertThat(Belief.expectedLoss(List.of(a, b))[0]).isCloseTo(loss, within(1e-9));
    }

    @Test
    void what_is_integrated_is_what_simulation_finds() {
        long seed = 20_140;
        System.out.println("seed " + seed);
        List<Sample.Proportion> arms = List.of(CONTROL, TREATMENT, new Sample.Proportion(50, 5));
        double[][] draws = draws(arms, 200_000, seed);
        List<Posterior> posteriors = arms.stream().map(Posterior::ofShare).toList();
        double[] best = Belief.best(posteriors);
        double[] loss = Belief.expectedLoss(posteriors);
        assertThat(Arrays.stream(best).sum()).isCloseTo(1, within(1e-9));
        for (int arm = 0; arm < 3; arm++) {
            int it = arm;
            assertThat(Arrays.stream(draws)
                                    .filter(draw -> largest(draw) == draw[it])
                                    .count()
                            / 200_000.0)
                    .isCloseTo(best[arm], within(.005));
            assertThat(Arrays.stream(draws)
                            .mapToDouble(draw -> largest(draw) - draw[it])
                            .average()
                            .orElseThrow())
                    .isCloseTo(loss[arm], within(5e-4));
        }
        double[] lifts = Arrays.stream(draws)
                .mapToDouble(it -> it[1] / it[0] - 1)
                .sorted()
                .toArray();
        Interval lift = Belief.relative(posteriors.get(1), posteriors.get(0), .95);
        assertThat(lift.low()).isCloseTo(lifts[5_000], within(.01));
        assertThat(lift.high()).isCloseTo(lifts[195_000], within(.01));
    }

    /** Beside quad and brentq of scipy 1.17.1. */
    @Test
    void a_control_that_nobody_bought_in_has_a_wide_relative_lift_and_not_a_wrong_one() {
        Interval lift = Belief.relative(
                Posterior.ofShare(new Sample.Proportion(1_000, 10)),
                Posterior.ofShare(new Sample.Proportion(1_000, 0)),
                .95);
        assertThat(lift.low()).isCloseTo(1.5159046980832205, within(1e-6));
        assertThat(lift.high()).isCloseTo(432.5558043242398, within(1e-4));
    }

    @Test
    void what_is_better_when_there_is_less_is_turned_round() {
        Posterior one = Posterior.ofShare(TREATMENT);
        Posterior other = Posterior.ofShare(CONTROL);
        assertThat(Belief.chanceToBeat(one.negated(), other.negated()))
                .isCloseTo(1 - Belief.chanceToBeat(one, other), within(1e-10));
        assertThat(one.negated().mean()).isEqualTo(-one.mean());
    }

    @Test
    void a_prior_draws_towards_itself() {
        Summary arm = new Summary(100, 10, 100);
        assertThat(Posterior.ofMean(arm, 0, 1).mean()).isCloseTo(5, within(1e-12));
        assertThat(Posterior.ofMean(arm, 0, 1e9).mean()).isCloseTo(10, within(1e-9));
        assertThat(Belief.relative(Posterior.ofMean(arm), Posterior.ofMean(new Summary(100, 0, 1)), .95)
                        .width())
                .isInfinite();
    }

    private static double[][] draws(List<Sample.Proportion> arms, int count, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        List<ContinuousDistribution.Sampler> samplers = arms.stream()
                .map(it -> BetaDistribution.of(1.0 + it.successes(), 1.0 + it.people() - it.successes())
                        .createSampler(random))
                .toList();
        double[][] draws = new double[count][];
        for (int i = 0; i < count; i++) {
            draws[i] = samplers.stream()
                    .mapToDouble(ContinuousDistribution.Sampler::sample)
                    .toArray();
        }
        return draws;
    }

    private static double largest(double[] draw) {
        return Arrays.stream(draw).max().orElseThrow();
    }
}
