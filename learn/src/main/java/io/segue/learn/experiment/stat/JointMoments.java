package io.segue.learn.experiment.stat;

/**
 * Two columns of one arm, summed up: a numerator and a denominator, or what was before and what came after.
 *
 * @param squaresX the sum of squared distances from {@code meanX}
 * @param products the sum of products of both distances
 */
public record JointMoments(long n, double meanX, double meanY, double squaresX, double squaresY, double products) {
    public static final JointMoments NONE = new JointMoments(0, 0, 0, 0, 0, 0);

    /** @param y of the same people as {@code x}, in the same order */
    public static JointMoments of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("expected " + x.length + " values of y, but got " + y.length);
        }
        JointAccumulator all = new JointAccumulator();
        for (int i = 0; i < x.length; i++) {
            all.add(x[i], y[i]);
        }
        return all.moments();
    }

    /** From sums as a database gives them; see {@link Moments#ofSums}. */
    public static JointMoments ofSums(
            long n, double sumX, double sumY, double sumOfSquaresX, double sumOfSquaresY, double sumOfProducts) {
        Moments x = Moments.ofSums(n, sumX, sumOfSquaresX);
        Moments y = Moments.ofSums(n, sumY, sumOfSquaresY);
        return n == 0
                ? NONE
                : new JointMoments(n, x.mean(), y.mean(), x.squares(), y.squares(), sumOfProducts - sumX * (sumY / n));
    }

    /** Both together. */
    public JointMoments plus(JointMoments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        Moments x = x().plus(other.x());
        Moments y = y().plus(other.y());
        double crossed = (other.meanX - meanX) * (other.meanY - meanY) * n * ((double) other.n / x.n());
        return new JointMoments(
                x.n(), x.mean(), y.mean(), x.squares(), y.squares(), products + other.products + crossed);
    }

    public Moments x() {
        return new Moments(n, meanX, squaresX);
    }

    public Moments y() {
        return new Moments(n, meanY, squaresY);
    }

    /** With n − 1 below; {@code NaN} for fewer than two pairs. */
    public double covariance() {
        return n < 2 ? Double.NaN : products / (n - 1);
    }

    /**
     * The mean of x over the mean of y, for people who are randomised and things such as sessions that are counted (the
     * delta method; Deng, Knoblich and Lu, 2018, eq. 3): {@code variance} is that of (x − R y) / mean y.
     */
    public Summary ratio() {
        double ratio = meanX / meanY;
        double spread = squaresX - 2 * ratio * products + ratio * ratio * squaresY;
        return new Summary(n, ratio, n < 2 ? Double.NaN : Math.max(0, spread) / (n - 1) / (meanY * meanY));
    }
}
