package io.segue.core.profile;

import java.util.Arrays;

/**
 * A sum of doubles as if with unlimited precision, rounded once when it is read: so it depends neither on the order in
 * which the numbers came nor on how they were grouped. Keeps the sum as a few doubles of falling size that do not overlap
 * (J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997, grow-expansion), the smallest first.
 */
final class ExactSum {
    private double[] parts = new double[2];
    private int size;

    void add(double number) {
        double rest = number;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double sum = rest + parts[i];
            double error = error(rest, parts[i], sum);
            if (error != 0) {
                parts[kept++] = error;
            }
            rest = sum;
        }
        if (kept == parts.length) {
            parts = Arrays.copyOf(parts, kept * 2);
        }
        parts[kept++] = rest;
        size = kept;
    }

    /** What rounding lost of a + b (Knuth's two-sum). */
    private static double error(double a, double b, double sum) {
        double bRounded = sum - a;
        return (a - (sum - bRounded)) + (b - bRounded);
    }

    void clear() {
        size = 0;
    }

    void addAll(ExactSum other) {
        for (int i = 0; i < other.size; i++) {
            add(other.parts[i]);
        }
    }

    /** The sum, rounded to the nearest double, ties to even. */
    double value() {
        int top = size - 1;
        if (top < 0) {
            return 0;
        }
        double high = parts[top];
        double error = 0;
        while (top > 0 && error == 0) {
            double part = parts[--top];
            double sum = high + part;
            error = error(high, part, sum);
            high = sum;
        }
        boolean halfWay = top > 0 && (error < 0 && parts[top - 1] < 0 || error > 0 && parts[top - 1] > 0);
        double doubled = error * 2;
        double nudged = high + doubled;
        return halfWay && nudged - high == doubled ? nudged : high;
    }

    /** The one expansion of this sum, whatever the way to it: the rounded sum, then the rounded rest, and so on. */
    void write(ByteWriter out) {
        ExactSum rest = new ExactSum();
        rest.addAll(this);
        double[] written = new double[size];
        int count = 0;
        for (double value = rest.value(); value != 0; value = rest.value()) {
            written[count++] = value;
            rest.add(-value);
        }
        out.unsigned(count);
        for (int i = 0; i < count; i++) {
            out.number(written[i]);
        }
    }

    static ExactSum read(ByteReader in) {
        ExactSum sum = new ExactSum();
        for (int count = in.count(); count > 0; count--) {
            sum.add(in.number());
        }
        return sum;
    }
}
