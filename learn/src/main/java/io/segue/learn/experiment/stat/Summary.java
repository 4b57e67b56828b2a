package io.segue.learn.experiment.stat;

/**
 * What every kind of metric comes down to in one arm.
 *
 * @param n people
 * @param mean the share, the mean, the adjusted mean or the ratio
 * @param variance of one person; {@code variance / n} is that of {@code mean}
 */
public record Summary(long n, double mean, double variance) {
    /** The variance of the mean. */
    public double squaredError() {
        return variance / n;
    }

    public double standardError() {
        return Math.sqrt(squaredError());
    }

    /** Of the difference of two arms. */
    public static double standardError(Summary one, Summary other) {
        return Math.sqrt(one.squaredError() + other.squaredError());
    }
}
