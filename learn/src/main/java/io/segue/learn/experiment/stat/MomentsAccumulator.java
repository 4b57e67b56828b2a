package io.segue.learn.experiment.stat;

/** Takes values one by one, in constant space (Welford, 1962). Not for several threads: give each its own and merge. */
public final class MomentsAccumulator {
    private long n;
    private double mean;
    private double squares;

    public void add(double value) {
        n++;
        double distance = value - mean;
        mean += distance / n;
        squares += distance * (value - mean);
    }

    public Moments moments() {
        return new Moments(n, mean, squares);
    }
}
