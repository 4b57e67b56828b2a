package io.segue.learn.predict.metric;

import io.segue.learn.statistics.Gauss;

/** From where to where something unknown is, with 95 % confidence. Both ends belong to it. */
public record Interval(double low, double high) {
    /** How many standard errors lie to each side: the quantile .975 of the standard normal distribution. */
    public static final double Z = z(1);

    /**
     * How many standard errors are needed so that none of several intervals misses, with 95 % confidence (Bonferroni).
     *
     * @param intervals at least 1
     */
    public static double z(long intervals) {
        return Gauss.twoSided(0.05 / intervals);
    }

    static Interval of(double[] ends) {
        return new Interval(ends[0], ends[1]);
    }

    double[] ends() {
        return new double[] {low, high};
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The part of it that lies within the bounds. */
    public Interval within(double least, double most) {
        return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most));
    }

    public static Interval around(double value, double standardError) {
        return new Interval(value - Z * standardError, value + Z * standardError);
    }
}
