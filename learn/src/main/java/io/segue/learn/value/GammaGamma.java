package io.segue.learn.value;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/**
 * The Gamma-Gamma model of amounts (Fader, Hardie and Lee, 2005, "RFM and CLV"; Fader and Hardie, 2013): a customer's amounts
 * are gamma distributed with shape p and a rate that is itself gamma distributed over customers, with shape q and rate v.
 * How much somebody spends has nothing to do with how often.
 */
public record GammaGamma(double p, double q, double v) {
    /** Of one customer's mean amount; up to what does not depend on the parameters nothing is left out. */
    public double logLikelihood(int frequency, double mean) {
        double px = p * frequency;
        return LogGamma.value(px + q)
                - LogGamma.value(px)
                - LogGamma.value(q)
                + q * Math.log(v)
                + (px - 1) * Math.log(mean)
                + px * Math.log(frequency)
                - (px + q) * Math.log(v + frequency * mean);
    }

    /**
     * What one more purchase is worth on average: between the customer's own mean and that of all.
     *
     * @param mean of the repeat purchases; not looked at when there was none
     * @return infinite when p · frequency + q is at most 1, so that no mean exists
     */
    public double expected(int frequency, double mean) {
        double below = p * frequency + q - 1;
        double spent = frequency == 0 ? 0 : frequency * mean;
        return below > 0 ? p * (v + spent) / below : Double.POSITIVE_INFINITY;
    }

    /** The customer's own mean amount, one out of all that the history leaves open. */
    double drawMean(CustomerHistory customer, UniformRandomProvider random) {
        int x = customer.frequency();
        double spent = x == 0 ? 0 : x * customer.value();
        return p * (v + spent) / gamma(random, p * x + q);
    }

    /** What so many purchases of a customer with that mean come to, once. */
    double drawSum(double mean, int purchases, UniformRandomProvider random) {
        return purchases == 0 ? 0 : gamma(random, p * purchases) * mean / p;
    }

    private static double gamma(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }

    static GammaGamma of(double[] parameters) {
        return new GammaGamma(parameters[0], parameters[1], parameters[2]);
    }
}
