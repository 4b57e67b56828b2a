package io.segue.learn.value;

import io.segue.learn.work.Seeds;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Customers who buy as the models say, from a seed: they first come within {@link #BIRTH_DAYS}, and times are whole days. */
final class SimulatedBuyers {
    static final int BIRTH_DAYS = 84;
    static final BgNbd BG_NBD = new BgNbd(0.8, 6, 0.8, 2.5);
    static final ParetoNbd PARETO_NBD = new ParetoNbd(0.8, 6, 0.7, 10);
    static final GammaGamma AMOUNTS = new GammaGamma(6, 4, 15);
    private static final double WEEK = 7;

    private SimulatedBuyers() {}

    /** @param last day of the world, counted from 0 */
    static Purchases buyers(BuyingModel truth, int customers, int last, long seed) {
        Purchases.Builder purchases = new Purchases.Builder();
        for (int i = 0; i < customers; i++) {
            UniformRandomProvider random = Seeds.random(Seeds.child(seed, i));
            double rate = gamma(random, AMOUNTS.q()) / AMOUNTS.v();
            double begin = random.nextInt(BIRTH_DAYS);
            double time = begin;
            Life life = Life.of(truth, random);
            double dies = begin / WEEK + life.lives;
            while (time <= last && time / WEEK <= dies) {
                purchases.add("c" + i, (long) time, gamma(random, AMOUNTS.p()) / rate);
                boolean first = time == begin;
                if (!first && random.nextDouble() < life.stops) {
                    break;
                }
                time += WEEK * ZigguratSampler.Exponential.of(random).sample() / life.rate;
            }
        }
        return purchases.build();
    }

    /** @param stops after a repeat purchase with this probability: after the first, everybody is alive */
    private record Life(double rate, double stops, double lives) {
        static Life of(BuyingModel truth, UniformRandomProvider random) {
            return switch (truth) {
                case BgNbd it -> {
                    double a = gamma(random, it.a());
                    double b = gamma(random, it.b());
                    yield new Life(gamma(random, it.r()) / it.alpha(), a / (a + b), Double.POSITIVE_INFINITY);
                }
                case ParetoNbd it ->
                    new Life(
                            gamma(random, it.r()) / it.alpha(),
                            0,
                            ZigguratSampler.Exponential.of(random).sample() / (gamma(random, it.s()) / it.beta()));
            };
        }
    }

    private static double gamma(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }
}
