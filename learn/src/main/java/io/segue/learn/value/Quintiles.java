package io.segue.learn.value;

import java.util.Arrays;

/**
 * Where a list of numbers is cut into five parts of about one size. Numbers that are equal are in one part, so parts differ
 * in size, and one may be empty, where many are.
 *
 * @param bounds four of the numbers, ascending: each is the greatest of its part
 */
public record Quintiles(double[] bounds) {
    private static final int PARTS = 5;

    public Quintiles {
        if (bounds.length != PARTS - 1) {
            throw new IllegalArgumentException("expected " + (PARTS - 1) + " bounds, but got " + bounds.length);
        }
    }

    /** @param values at least one */
    public static Quintiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] bounds = new double[PARTS - 1];
        for (int part = 1; part < PARTS; part++) {
            bounds[part - 1] = sorted[(part * sorted.length + PARTS - 1) / PARTS - 1];
        }
        return new Quintiles(bounds);
    }

    /** 1 for the lowest fifth up to 5 for the highest. */
    public int part(double value) {
        int part = 1;
        while (part < PARTS && value > bounds[part - 1]) {
            part++;
        }
        return part;
    }

    /** Above this are the parts from {@code part} on; minus infinity for the first. */
    public double above(int part) {
        return part == 1 ? Double.NEGATIVE_INFINITY : bounds[part - 2];
    }

    /** Up to this are the parts up to {@code part}; infinity for the last. */
    public double upTo(int part) {
        return part == PARTS ? Double.POSITIVE_INFINITY : bounds[part - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quintiles it && Arrays.equals(bounds, it.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}
