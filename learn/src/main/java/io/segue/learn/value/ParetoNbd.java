package io.segue.learn.value;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The Pareto/NBD model (Schmittlein, Morrison and Colombo, 1987): a customer buys at a rate λ and stops at a rate μ, at any
 * time. Both are gamma distributed over customers. In the form of Fader and Hardie (2005, "A note on deriving the Pareto/NBD
 * model"), with Euler's transformation of the hypergeometric functions, so that they stay small and above 0.
 *
 * @param r shape of the rates of buying
 * @param alpha rate of these, in units of time
 * @param s shape of the rates of stopping
 * @param beta rate of these, in units of time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements BuyingModel {
    /** So many points integrate the smooth functions of {@link #probability} to 1e-9. */
    private static final int POINTS = 64;

    private static final GaussIntegratorFactory INTEGRATORS = new GaussIntegratorFactory();

    @Override
    public double logLikelihood(int x, double tx, double age) {
        return LogGamma.value(r + x)
                - LogGamma.value(r)
                + r * Math.log(alpha)
                + s * Math.log(beta)
                + logSeen(x, age)
                + logOnePlusExp(logOdds(x, tx, age));
    }

    /** Alive to the end: ln of (α + T)⁻⁽ʳ⁺ˣ⁾ (β + T)⁻ˢ. */
    private double logSeen(int x, double age) {
        return -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    }

    @Override
    public double alive(int x, double tx, double age) {
        return 1 / (1 + Math.exp(logOdds(x, tx, age)));
    }

    /** ln of how much likelier it is to have stopped since {@code tx} than to be alive. */
    private double logOdds(int x, double tx, double age) {
        double early = logGoneAfter(x, tx);
        double late = logGoneAfter(x, age);
        double between = Math.log1p(-Math.min(1, Math.exp(late - early)));
        return Math.log(s / (r + s + x)) + early + between - logSeen(x, age);
    }

    private static double logOnePlusExp(double log) {
        return Math.max(log, 0) + Math.log1p(Math.exp(-Math.abs(log)));
    }

    /** ln of (r + s + x) times the integral over the time of stopping from {@code time} on. */
    private double logGoneAfter(int x, double time) {
        double k = r + s + x;
        double logAlpha = Math.log(alpha + time);
        double logBeta = Math.log(beta + time);
        if (alpha >= beta) {
            return -(r + x) * logAlpha
                    - s * logBeta
                    + Math.log(Hypergeometric.ofOne(r + x, k, (alpha - beta) / (alpha + time)));
        }
        return -(r + x - 1) * logAlpha
                - (s + 1) * logBeta
                + Math.log(Hypergeometric.ofOne(s + 1, k, (beta - alpha) / (beta + time)));
    }

    @Override
    public double expected(int x, double tx, double age, double ahead) {
        return (r + x) / (alpha + age) * lived(age, ahead) * alive(x, tx, age);
    }

    @Override
    public double expectedOfNew(double time) {
        return r / alpha * lived(0, time);
    }

    /** How long somebody who is alive at {@code age} is expected to be so in the {@code ahead} after it. */
    private double lived(double age, double ahead) {
        double log = Math.log1p(ahead / (beta + age));
        return (beta + age) * (s == 1 ? log : -Math.expm1(-(s - 1) * log) / (s - 1));
    }

    /** Alive all the time, or stopped at a time that is integrated over by its square root: most stop early. */
    @Override
    public double probability(int purchases, double time) {
        double alive = Math.exp(-s * Math.log1p(time / beta));
        GaussIntegrator integrator = INTEGRATORS.legendre(POINTS, 0, 1);
        double stopped = integrator.integrate(u -> {
            double at = time * u * u;
            double density = s / beta * Math.exp(-(s + 1) * Math.log1p(at / beta)) * 2 * time * u;
            return density * NegativeBinomial.probability(r, alpha, purchases, at);
        });
        return alive * NegativeBinomial.probability(r, alpha, purchases, time) + stopped;
    }

    /** Who is alive buys at a rate Γ(r + x, α + T) and stops at a rate Γ(s, β + T). */
    @Override
    public int draw(CustomerHistory customer, double ahead, UniformRandomProvider random) {
        double rate = gamma(random, r + customer.frequency()) / (alpha + customer.age());
        double stopping = gamma(random, s) / (beta + customer.age());
        double lives = Math.min(ahead, ZigguratSampler.Exponential.of(random).sample() / stopping);
        double mean = rate * lives;
        return mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
    }

    private static double gamma(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, s, beta};
    }

    @Override
    public ParetoNbd with(double[] parameters) {
        return of(parameters);
    }

    static ParetoNbd of(double[] parameters) {
        return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public String title() {
        return "Pareto/NBD";
    }
}
