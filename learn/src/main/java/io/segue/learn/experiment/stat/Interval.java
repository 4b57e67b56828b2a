package io.segue.learn.experiment.stat;

/**
 * From {@code low} to {@code high}, both of which may be infinite.
 *
 * @param level how sure it is, such as .95
 */
public record Interval(double low, double high, double level) {
    /** {@code estimate} and {@code halfWidth} to either side. */
    public static Interval around(double estimate, double halfWidth, double level) {
        return new Interval(estimate - halfWidth, estimate + halfWidth, level);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }

    /** What of it is between these. */
    public Interval within(double lowest, double highest) {
        return new Interval(Math.clamp(low, lowest, highest), Math.clamp(high, lowest, highest), level);
    }

    /** Both ends times a number above 0. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor, level);
    }
}
