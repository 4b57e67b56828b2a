package io.segue.learn.experiment.stat;

/**
 * The values of one column of one arm, summed up. Merged in any order they say the same, up to rounding.
 *
 * @param n how many values
 * @param mean 0 when there are none
 * @param squares the sum of squared distances from the mean
 */
public record Moments(long n, double mean, double squares) {
    public static final Moments NONE = new Moments(0, 0, 0);

    public static Moments of(double... values) {
        MomentsAccumulator all = new MomentsAccumulator();
        for (double value : values) {
            all.add(value);
        }
        return all.moments();
    }

    /**
     * From sums as a database gives them. Loses digits where the mean is large beside the spread, so values are better.
     *
     * @param sumOfSquares of the values themselves, not of distances
     */
    public static Moments ofSums(long n, double sum, double sumOfSquares) {
        return n == 0 ? NONE : new Moments(n, sum / n, sumOfSquares - sum * (sum / n));
    }

    /** Both together (Chan, Golub and LeVeque, 1979). */
    public Moments plus(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long both = n + other.n;
        double distance = other.mean - mean;
        double share = (double) other.n / both;
        return new Moments(both, mean + distance * share, squares + other.squares + distance * distance * n * share);
    }

    /** With n − 1 below; {@code NaN} for fewer than two values. */
    public double variance() {
        return n < 2 ? Double.NaN : squares / (n - 1);
    }

    public double sum() {
        return n * mean;
    }

    public Summary summary() {
        return new Summary(n, mean, variance());
    }
}
