package io.segue.learn.value;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The BG/NBD model (Fader, Hardie and Lee, 2005, "Counting your customers the easy way"): a customer buys at a rate λ and
 * stops with probability p after each purchase. λ is gamma distributed over customers, p is beta distributed.
 *
 * @param r shape of the rates
 * @param alpha rate of the rates, in units of time
 * @param a with {@code b}: how probable it is to stop
 */
public record BgNbd(double r, double alpha, double a, double b) implements BuyingModel {
    @Override
    public double logLikelihood(int x, double tx, double age) {
        double silent = -(r + x) * Math.log(alpha + age);
        if (x > 0) {
            double gone = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + tx);
            silent = Math.max(silent, gone) + Math.log1p(Math.exp(-Math.abs(silent - gone)));
        }
        return LogGamma.value(r + x)
                - LogGamma.value(r)
                + r * Math.log(alpha)
                + LogBeta.value(a, b + x)
                - LogBeta.value(a, b)
                + silent;
    }

    @Override
    public double alive(int x, double tx, double age) {
        if (x == 0) {
            return 1;
        }
        return 1 / (1 + a / (b + x - 1) * Math.exp((r + x) * Math.log((alpha + age) / (alpha + tx))));
    }

    /**
     * Equation 10, with Euler's transformation of the hypergeometric function, so that nothing overflows for many
     * purchases, and divided by a − 1 term by term, so that it is known at a = 1.
     */
    @Override
    public double expected(int x, double tx, double age, double ahead) {
        return expected(x, age, ahead) * alive(x, tx, age);
    }

    private double expected(int x, double age, double ahead) {
        double c = a + b + x - 1;
        double z = ahead / (alpha + age + ahead);
        double log = Math.log1p(-z);
        double power = (a - 1) * log;
        double first = a == 1 ? -log : -Math.expm1(power) / (a - 1);
        return c * first - Math.exp(power) * Hypergeometric.excess(a + b - 1 - r, a - 1, c, z);
    }

    @Override
    public double expectedOfNew(double time) {
        return expected(0, 0, time);
    }

    /** Equation 8. */
    @Override
    public double probability(int purchases, double time) {
        double still = Math.exp(LogBeta.value(a, b + purchases) - LogBeta.value(a, b));
        if (purchases == 0) {
            return still * counted(0, time);
        }
        double more = 1;
        for (int j = 0; j < purchases; j++) {
            more -= counted(j, time);
        }
        double stopped = Math.exp(LogBeta.value(a + 1, b + purchases - 1) - LogBeta.value(a, b));
        return still * counted(purchases, time) + stopped * Math.max(more, 0);
    }

    /** The negative binomial probability of so many purchases in that time, if nobody stopped. */
    private double counted(int purchases, double time) {
        return NegativeBinomial.probability(r, alpha, purchases, time);
    }

    /** Who is alive has a rate Γ(r + x, α + T) and stops with a probability Beta(a, b + x). */
    @Override
    public int draw(CustomerHistory customer, double ahead, UniformRandomProvider random) {
        int x = customer.frequency();
        double rate = gamma(random, r + x) / (alpha + customer.age());
        double stays = gamma(random, b + x);
        double stop = gamma(random, a);
        stop = stop / (stop + stays);
        ZigguratSampler.Exponential wait = ZigguratSampler.Exponential.of(random);
        int purchases = 0;
        for (double time = wait.sample() / rate; time <= ahead; time += wait.sample() / rate) {
            purchases++;
            if (random.nextDouble() < stop) {
                break;
            }
        }
        return purchases;
    }

    private static double gamma(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, a, b};
    }

    @Override
    public BgNbd with(double[] parameters) {
        return of(parameters);
    }

    static BgNbd of(double[] parameters) {
        return new BgNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public String title() {
        return "BG/NBD";
    }
}
