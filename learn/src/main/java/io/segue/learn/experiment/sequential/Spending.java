package io.segue.learn.experiment.sequential;

import io.segue.learn.statistics.Gauss;

/**
 * How the allowed share of false alarms is spent over an experiment (Lan and DeMets, 1983): the more is spent early, the
 * narrower are early intervals and the wider is the last.
 */
public enum Spending {
    /**
     * In proportion to people: after half of them, half of alpha (Kim and DeMets, 1987, with exponent 1). The default: at
     * every one of 20 looks narrower than what is valid at any time, and less is left for the end than with {@link
     * #POCOCK}.
     */
    EVEN {
        @Override
        double spent(double fraction, double alpha) {
            return alpha * fraction;
        }
    },
    /** Nearly as much at the first look as at the last: about the same number of standard errors at every look. */
    POCOCK {
        @Override
        double spent(double fraction, double alpha) {
            return alpha * Math.log1p((Math.E - 1) * fraction);
        }
    },
    /** Almost nothing early: only what is very large stops the experiment, and the last look is nearly a single one. */
    O_BRIEN_FLEMING {
        @Override
        double spent(double fraction, double alpha) {
            return 2 * Gauss.twoSidedP(Gauss.twoSided(alpha / 2) / Math.sqrt(fraction));
        }
    };

    /**
     * The chance of a false alarm up to here, of both sides together.
     *
     * @param fraction of the planned people, above 0 and up to 1
     * @return up to {@code alpha}
     */
    abstract double spent(double fraction, double alpha);
}
