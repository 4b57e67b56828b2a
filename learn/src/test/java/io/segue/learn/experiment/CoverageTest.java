package io.segue.learn.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.experiment.stat.Cuped;
import io.segue.learn.experiment.stat.JointAccumulator;
import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.MomentsAccumulator;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.experiment.test.Lift;
import io.segue.learn.experiment.test.TwoProportions;
import io.segue.learn.experiment.test.WelchT;
import io.segue.learn.statistics.Gauss;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;

/** An interval of 95 % holds the truth in 94 to 96 of a hundred experiments, whatever the metric. */
class CoverageTest {
    private static final int SIMULATIONS = 10_000;
    private static final int CHUNKS = 20;
    private static final double LEVEL = .95;
    private static final long SEED = 1_902;

    /** Draws of one experiment. */
    private record Chance(
            UniformRandomProvider random,
            ZigguratSampler.NormalizedGaussian gauss,
            ContinuousDistribution.Sampler squaresOfHundred) {}

    /** Whether the absolute and the relative interval of one experiment hold the truth. */
    private record Held(boolean absolute, boolean relative) {}

    @Test
    void normal() {
        covers("normal", chance -> {
            Summary[] arms = new Summary[2];
            for (int arm = 0; arm < 2; arm++) {
                double mean = 10 + arm + 3 * chance.gauss.sample() / 10;
                double spread = 9 * chance.squaresOfHundred.sample();
                arms[arm] = new Moments(100, mean, spread).summary();
            }
            return held(arms[1], arms[0], 1, .1);
        });
    }

    @Test
    void one_percent_bernoulli() {
        BinomialDistribution control = BinomialDistribution.of(20_000, .01);
        BinomialDistribution treatment = BinomialDistribution.of(20_000, .011);
        covers(
                "1 % Bernoulli",
                chance -> {
                    Sample.Proportion one = proportion(treatment, chance);
                    Sample.Proportion other = proportion(control, chance);
                    Lift lift = Lift.of(one.summary(), other.summary(), Gauss.twoSided(1 - LEVEL), LEVEL);
                    return new Held(
                            TwoProportions.newcombe(one, other, LEVEL).contains(.001)
                                    && lift.absoluteInterval().contains(.001),
                            lift.relativeInterval().contains(.1));
                });
    }

    private static Sample.Proportion proportion(BinomialDistribution successes, Chance chance) {
        return new Sample.Proportion(20_000, successes.inverseCumulativeProbability(chance.random.nextDouble()));
    }

    @Test
    void log_normal() {
        double mean = Math.exp(.5);
        covers("log-normal", chance -> {
            MomentsAccumulator control = new MomentsAccumulator();
            MomentsAccumulator treatment = new MomentsAccumulator();
            for (int person = 0; person < 300; person++) {
                control.add(Math.exp(chance.gauss.sample()));
                treatment.add(1.1 * Math.exp(chance.gauss.sample()));
            }
            return held(treatment.moments().summary(), control.moments().summary(), .1 * mean, .1);
        });
    }

    /** Revenue per session: people with more sessions spend more in each, so that sessions are not independent. */
    @Test
    void ratio() {
        covers("ratio", chance -> {
            JointAccumulator control = new JointAccumulator();
            JointAccumulator treatment = new JointAccumulator();
            for (int person = 0; person < 200; person++) {
                addPerson(control, 1, chance);
                addPerson(treatment, 1.05, chance);
            }
            Summary one = treatment.moments().ratio();
            Summary other = control.moments().ratio();
            return held(one, other, .05 * REVENUE_PER_SESSION, .05);
        });
    }

    /** Sessions are 1 to 4, as likely as each other, and the mean revenue in each of k sessions is 1 + k. */
    private static final double REVENUE_PER_SESSION = (1 * 2 + 2 * 3 + 3 * 4 + 4 * 5) / 10.0;

    private static void addPerson(JointAccumulator arm, double factor, Chance chance) {
        int sessions = 1 + chance.random.nextInt(4);
        double revenue = sessions * (1 + sessions) + 2 * Math.sqrt(sessions) * chance.gauss.sample();
        arm.add(factor * revenue, sessions);
    }

    /** A fifth of the people are new: they have no past, and spend less. */
    @Test
    void cuped() {
        covers("CUPED", chance -> {
            Sample.WithPast control = past(0, chance);
            Sample.WithPast treatment = past(1, chance);
            Cuped cuped = Cuped.adjust(List.of(control, treatment));
            return held(cuped.adjusted().get(1), cuped.adjusted().get(0), 1, 1 / 19.2);
        });
    }

    private static Sample.WithPast past(double effect, Chance chance) {
        double[] before = new double[100];
        double[] after = new double[100];
        for (int person = 0; person < before.length; person++) {
            boolean isNew = chance.random.nextDouble() < .2;
            double past = 10 + 4 * chance.gauss.sample();
            before[person] = isNew ? Double.NaN : past;
            after[person] = effect + (isNew ? 16 : 10 + past) + 2 * chance.gauss.sample();
        }
        return Sample.WithPast.of(before, after);
    }

    private static Held held(Summary treatment, Summary control, double absolute, double relative) {
        double df = WelchT.test(treatment, control, LEVEL).df();
        Lift lift = Lift.of(treatment, control, WelchT.critical(Gauss.twoSided(1 - LEVEL), df), LEVEL);
        return new Held(
                lift.absoluteInterval().contains(absolute),
                lift.relativeInterval().contains(relative));
    }

    private static void covers(String metric, Function<Chance, Held> experiment) {
        List<int[]> counts = Parallel.map(CHUNKS, chunk -> {
            UniformRandomProvider random = Seeds.random(Seeds.child(SEED, chunk));
            Chance chance = new Chance(
                    random,
                    ZigguratSampler.NormalizedGaussian.of(random),
                    ChiSquaredDistribution.of(99).createSampler(random));
            int[] held = new int[2];
            for (int i = 0; i < SIMULATIONS / CHUNKS; i++) {
                Held one = experiment.apply(chance);
                held[0] += one.absolute() ? 1 : 0;
                held[1] += one.relative() ? 1 : 0;
            }
            return held;
        });
        double absolute = counts.stream().mapToInt(it -> it[0]).sum() / (double) SIMULATIONS;
        double relative = counts.stream().mapToInt(it -> it[1]).sum() / (double) SIMULATIONS;
        System.out.printf("seed %d, %s: %.4f absolute, %.4f relative%n", SEED, metric, absolute, relative);
        assertThat(absolute).isBetween(.94, .96);
        assertThat(relative).isBetween(.94, .96);
    }
}
