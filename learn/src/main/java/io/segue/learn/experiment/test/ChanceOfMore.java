package io.segue.learn.experiment.test;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Roots;
import io.segue.learn.statistics.Gauss;

/**
 * How likely somebody of one arm has more than somebody of another, U over all pairs, with a score interval: all chances
 * that what was seen is near enough to (Newcombe, 2006, part 2, method 5). Its error is largest at .5, where it is U's when
 * there is no difference, and falls to 0 at 0 and 1 as that of exponential values does (Hanley and McNeil, 1982). So there
 * is an interval where all of one arm are above the other, and for arms of one person.
 */
record ChanceOfMore(double u, int people, int others) {
    private static final double ACCURACY = 1e-12;

    double estimate() {
        return u / pairs();
    }

    private double pairs() {
        return (double) people * others;
    }

    /** Half a step of U, for continuity. */
    private double step() {
        return .5 / pairs();
    }

    /**
     * The standard error when there is no difference.
     *
     * @param untied what ties leave of the variance
     */
    double error(double untied) {
        return Math.sqrt(untied * (people + others + 1.0) / (12 * pairs()));
    }

    /** The standard error with which a normal variable has this p, for one that is exact. */
    double errorOf(double p) {
        double distance = Math.abs(estimate() - .5) - step();
        return p < 1 && distance > 0 ? distance / Gauss.twoSided(p) : error(1);
    }

    /** @param error when there is no difference */
    Interval interval(double error, double level) {
        double half = Gauss.twoSided(1 - level) * error;
        return new Interval(1 - above(1 - estimate(), half), above(estimate(), half), level);
    }

    /** The largest chance that {@code seen} is near enough to. */
    private double above(double seen, double half) {
        double from = seen + step();
        return from >= 1 ? 1 : Roots.find(it -> it - from - half * Math.sqrt(shape(it)), seen, 1, ACCURACY);
    }

    /** The variance at a chance, over that at .5. */
    private double shape(double chance) {
        double more = (people + others) / 2.0 - 1;
        double mixed = (1 - chance) / (2 - chance) + chance / (1 + chance);
        return 4 * chance * (1 - chance) * (1 + more * mixed) / (1 + more * 2 / 3);
    }
}
