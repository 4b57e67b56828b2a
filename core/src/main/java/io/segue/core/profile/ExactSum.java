package io.segue.core.profile;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sum of doubles as if with unlimited precision, rounded once when it is read: so it depends neither on the order in
 * which the numbers came nor on how they were grouped. Keeps the sum as a few doubles of falling size that do not overlap
 * (J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997, grow-expansion), the smallest first.
 *
 * <p>Numbers so large that a sum of them could overflow are summed apart, scaled down, so that no sum on the way is ever
 * infinite; only the value may be.
 */
final class ExactSum {
    /** Fewer than 2^63 numbers below this have a sum that is far from overflowing. */
    private static final double HUGE = 0x1p900;

    private static final double SCALE = 0x1p200;

    private double[] parts = new double[2];
    private int size;
    private @Nullable ExactSum huge;

    void add(double number) {
        if (Math.abs(number) < HUGE) {
            grow(number);
        } else {
            huge().grow(number / SCALE);
        }
    }

    private ExactSum huge() {
        if (huge == null) {
            huge = new ExactSum();
        }
        return huge;
    }

    private void grow(double number) {
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

    void addAll(ExactSum other) {
        for (int i = 0; i < other.size; i++) {
            grow(other.parts[i]);
        }
        if (other.huge != null) {
            huge().addAll(other.huge);
        }
    }

    /** The sum, rounded to the nearest double, ties to even; infinite when it is larger than any double. */
    double value() {
        return huge == null
                ? rounded()
                : exact().add(huge.exact().multiply(new BigDecimal(SCALE))).doubleValue();
    }

    private BigDecimal exact() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.add(new BigDecimal(parts[i]));
        }
        return sum;
    }

    private double rounded() {
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
        double[] expansion = expansion();
        boolean more = huge != null && huge.rounded() != 0;
        out.unsigned(expansion.length * 2L + (more ? 1 : 0));
        for (double part : expansion) {
            out.number(part);
        }
        if (more) {
            huge().write(out);
        }
    }

    private double[] expansion() {
        ExactSum rest = new ExactSum();
        for (int i = 0; i < size; i++) {
            rest.grow(parts[i]);
        }
        double[] expansion = new double[size];
        int count = 0;
        for (double value = rest.rounded(); value != 0; value = rest.rounded()) {
            expansion[count++] = value;
            rest.grow(-value);
        }
        return Arrays.copyOf(expansion, count);
    }

    /** @throws IllegalArgumentException for bytes that {@link #write} cannot have written */
    static ExactSum read(ByteReader in) {
        return read(in, true);
    }

    private static ExactSum read(ByteReader in, boolean mayBeHuge) {
        ExactSum sum = new ExactSum();
        long header = in.unsigned();
        for (long count = header >>> 1; count > 0; count--) {
            sum.grow(in.number());
        }
        if ((header & 1) == 1) {
            if (!mayBeHuge) {
                throw new IllegalArgumentException("expected the end of a sum");
            }
            sum.huge = read(in, false);
        }
        return sum;
    }
}
