package io.segue.learn.prepare;

/** Beyond which numbers a column has outliers, as found in training. */
public record Fence(Effect effect, double low, double high) {
    /** What it does to later rows. */
    public enum Effect {
        NONE,
        FLAG,
        CAP
    }

    static final Fence NONE = new Fence(Effect.NONE, 0, 0);

    boolean isBeyond(double value) {
        return value < low || value > high;
    }

    double capped(double value) {
        return effect == Effect.CAP ? Math.min(Math.max(value, low), high) : value;
    }
}
