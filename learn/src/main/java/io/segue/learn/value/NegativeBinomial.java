package io.segue.learn.value;

import org.apache.commons.numbers.gamma.LogGamma;

/** Purchases at a rate that is gamma distributed over customers (Ehrenberg, 1959). */
final class NegativeBinomial {
    private NegativeBinomial() {}

    /** Γ(r + x) / (Γ(r) x!) · (α / (α + t))ʳ · (t / (α + t))ˣ. */
    static double probability(double r, double alpha, int purchases, double time) {
        if (time == 0) {
            return purchases == 0 ? 1 : 0;
        }
        return Math.exp(LogGamma.value(r + purchases)
                - LogGamma.value(r)
                - LogGamma.value(purchases + 1.0)
                - r * Math.log1p(time / alpha)
                - purchases * Math.log1p(alpha / time));
    }
}
