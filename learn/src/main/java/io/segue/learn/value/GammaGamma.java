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

    /** One future of what so many purchases amount to, out of all that the history leaves open. */
    double draw(CustomerHistory customer, int purchases, UniformRandomProvider random) {
        if (purchases == 0) {
            return 0;
        }
        int x = customer.frequency();
        double spent = x == 0 ? 0 : x * customer.value();
        double rate = gamma(random, p * x + q) / (v + spent);
        return gamma(random, p * purchases) / rate;
    }

    private static double gamma(UniformRandomProvider random, double shape) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1).sample();
    }

    static GammaGamma of(double[] parameters) {
        return new GammaGamma(parameters[0], parameters[1], parameters[2]);
    }
}
