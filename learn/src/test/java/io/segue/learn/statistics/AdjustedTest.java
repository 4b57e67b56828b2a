package io.segue.learn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Seeds;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Beside statsmodels 0.13.5 ({@code multipletests}), and beside the definitions. */
class AdjustedTest {
    /** Benjamini and Hochberg's own kind of list, from McDonald's Handbook of Biological Statistics. */
    private static final double[] P = {
        .001, .008, .039, .041, .042, .06, .074, .205, .212, .216, .222, .251, .269, .275, .34, .341, .384, .569, .594,
        .696, .762, .94, .942, .975, .986
    };

    @Test
    void benjamini_and_hochberg_as_statsmodels() {
        double[] expected = {
            .025,
            .1,
            .21,
            .21,
            .21,
            .25,
            .264285714286,
            .491071428571,
            .491071428571,
            .491071428571,
            .491071428571,
            .491071428571,
            .491071428571,
            .491071428571,
            .5328125,
            .5328125,
            .564705882353,
            .781578947368,
            .781578947368,
            .87,
            .907142857143,
            .986,
            .986,
            .986,
            .986
        };
        assertThat(Adjusted.benjaminiHochberg(P)).containsExactly(expected, within(1e-12));
    }

    @Test
    void holm_as_statsmodels() {
        double[] expected = new double[P.length];
        Arrays.fill(expected, 1);
        System.arraycopy(new double[] {.025, .192, .897, .902, .902}, 0, expected, 0, 5);
        assertThat(Adjusted.holm(P)).containsExactly(expected, within(1e-12));
    }

    @Test
    void adjusted_values_say_what_stepping_through_says() {
        long seed = 7;
        System.out.println("seed " + seed);
        UniformRandomProvider random = Seeds.random(seed);
        for (int round = 0; round < 200; round++) {
            double[] p =
                    random.doubles(1 + random.nextInt(12)).map(it -> it * it).toArray();
            double alpha = random.nextDouble();
            double[] holm = Adjusted.holm(p);
            double[] hochberg = Adjusted.benjaminiHochberg(p);
            boolean[] steppedDown = holm(p, alpha);
            boolean[] steppedUp = benjaminiHochberg(p, alpha);
            for (int i = 0; i < p.length; i++) {
                assertThat(holm[i] <= alpha).isEqualTo(steppedDown[i]);
                assertThat(hochberg[i] <= alpha).isEqualTo(steppedUp[i]);
            }
        }
    }

    /** From the smallest on, until the first that is too large. */
    private static boolean[] holm(double[] p, double alpha) {
        double[] sorted = Arrays.stream(p).sorted().toArray();
        int found = 0;
        while (found < p.length && sorted[found] <= alpha / (p.length - found)) {
            found++;
        }
        return upTo(p, found == 0 ? -1 : sorted[found - 1]);
    }

    /** Up to the largest that is small enough for its place. */
    private static boolean[] benjaminiHochberg(double[] p, double alpha) {
        double[] sorted = Arrays.stream(p).sorted().toArray();
        double largest = -1;
        for (int i = 0; i < p.length; i++) {
            largest = sorted[i] <= alpha * (i + 1) / p.length ? sorted[i] : largest;
        }
        return upTo(p, largest);
    }

    private static boolean[] upTo(double[] p, double largest) {
        boolean[] found = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            found[i] = p[i] <= largest;
        }
        return found;
    }
}
