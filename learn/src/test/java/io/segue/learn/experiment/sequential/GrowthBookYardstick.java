package io.segue.learn.experiment.sequential;

/**
 * GrowthBook's sequential intervals, as its documentation and its statistics engine have them: the asymptotic confidence
 * sequence of Waudby-Smith et al. (eq. 9 and 161) with a tuning parameter of 5,000 whatever the experiment.
 */
final class GrowthBookYardstick {
    private static final double TUNED_FOR = 5_000;

    private GrowthBookYardstick() {}

    /** Half widths in standard errors, so that s² n is 1. */
    static double critical(long people, double alpha) {
        double rho = Math.sqrt((-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / TUNED_FOR);
        double n = people;
        double halfWidth = Math.sqrt(
                2 * (n * rho * rho + 1) * Math.log(Math.sqrt(n * rho * rho + 1) / alpha) / (n * n * rho * rho));
        return Math.sqrt(n) * halfWidth;
    }
}
