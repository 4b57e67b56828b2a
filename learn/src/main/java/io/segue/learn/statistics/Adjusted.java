package io.segue.learn.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** p values of several tests, made larger for their being several, so that each may be held against alpha as it is. */
public final class Adjusted {
    private Adjusted() {}

    /** At most alpha that any finding is false, whatever depends on what (Holm, 1979). */
    public static double[] holm(double... p) {
        int[] order = order(p);
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, p[order[i]] * (p.length - i)));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }

    /**
     * At most alpha of the findings are false, on average, where tests are independent or go together (Benjamini and
     * Hochberg, 1995).
     */
    public static double[] benjaminiHochberg(double... p) {
        int[] order = order(p);
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, p[order[i]] * p.length / (i + 1));
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }

    private static int[] order(double[] p) {
        if (!Arrays.stream(p).allMatch(it -> it >= 0 && it <= 1)) {
            throw new IllegalArgumentException("expected p values from 0 to 1, but got " + Arrays.toString(p));
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
