package io.segue.learn.value;

/**
 * The hypergeometric functions of the models, in forms without overflow and cancellation. No library that could be used
 * has them.
 */
final class Hypergeometric {
    private static final double PRECISION = 1e-15;
    private static final int TERMS_MAX = 1_000_000;

    private Hypergeometric() {}

    /**
     * 2F1(1, a; c + 1; z) by the continued fraction of Gauss (Abramowitz and Stegun 15.2; Jones and Thron 1980, 6.1.12):
     * some twenty terms, about two hundred as z comes near 1.
     *
     * @param a above 0
     * @param c at least {@code a} − 1, above 0
     * @param z from 0 up to but without 1
     */
    static double ofOne(double a, double c, double z) {
        double value = 1;
        double numerators = 1;
        double denominators = 0;
        for (int n = 0; n < TERMS_MAX; n++) {
            double term = -z * (n % 2 == 0 ? odd(a, c, n / 2) : even(a, c, (n + 1) / 2));
            denominators = 1 / (1 + term * denominators);
            numerators = 1 + term / numerators;
            double change = numerators * denominators;
            value *= change;
            if (Math.abs(change - 1) < PRECISION) {
                break;
            }
        }
        return 1 / value;
    }

    private static double odd(double a, double c, int j) {
        return (a + j) * (c + j) / ((c + 2 * j) * (c + 2 * j + 1));
    }

    private static double even(double a, double c, int j) {
        return j * (c - a + j) / ((c + 2 * j - 1) * (c + 2 * j));
    }

    /**
     * (2F1(a, b; c; z) − 1) · c / b as a series, so that it is known where b or c is 0: Σ (a)ₙ (b + 1)ₙ₋₁ zⁿ / ((c + 1)ₙ₋₁ n!).
     *
     * @param b above −1
     * @param c above −1
     * @param z from 0 up to but without 1
     */
    static double excess(double a, double b, double c, double z) {
        double term = a * z;
        double sum = term;
        for (int n = 1; n < TERMS_MAX && Math.abs(term) > PRECISION * Math.abs(sum) * (1 - z); n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }
}
