package io.segue.learn.cluster.meaning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Thresholds that people can read: between two neighbouring values any number divides the rows alike. */
final class ShortNumber {
    /** Decimals tried; beyond, the value itself is taken. */
    private static final int DECIMALS_MAX = 20;

    private ShortNumber() {}

    /** The number with the fewest digits that is at least {@code below} and less than {@code above}. */
    static double atLeast(double below, double above) {
        for (int scale = firstScale(below, above); scale <= DECIMALS_MAX; scale++) {
            double middle = rounded(below / 2 + above / 2, scale, RoundingMode.HALF_EVEN);
            if (below <= middle && middle < above) {
                return middle;
            }
            double next = rounded(below, scale, RoundingMode.CEILING);
            if (below <= next && next < above) {
                return next;
            }
        }
        return below;
    }

    /** The number with the fewest digits that is more than {@code below} and at most {@code above}. */
    static double atMost(double below, double above) {
        return -atLeast(-above, -below);
    }

    private static double rounded(double value, int scale, RoundingMode mode) {
        return new BigDecimal(value).setScale(scale, mode).doubleValue();
    }

    /** So coarse that the larger of the two has one digit before it. */
    private static int firstScale(double below, double above) {
        double largest = Math.max(Math.abs(below), Math.abs(above));
        return largest == 0 ? 0 : -(int) Math.ceil(Math.log10(largest));
    }
}
