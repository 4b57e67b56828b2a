package io.segue.learn.experiment.sequential;

import io.segue.learn.experiment.stat.Quadrature;
import io.segue.learn.experiment.stat.Roots;
import io.segue.learn.statistics.Gauss;
import java.util.Arrays;

/**
 * How many standard errors a difference must be from 0 at each look, so that chance alone passes any of them with no more
 * than what was to be spent. The density of the sum of values, among those that passed no bound yet, is carried from look
 * to look by integration (Armitage, McPherson and Rowe, 1969). Exact to about 1e-9 for what moves as Brownian motion,
 * which the estimates of an experiment do, each with its standard error, when the arms have some hundred people.
 */
public final class SpendingBounds {
    /** How many looks at most: a bound is then there within a tenth of a second. Time grows with their square. */
    public static final int LOOKS_MAX = 100;

    /** Two looks closer than this, in parts of the plan, are one: a hundredth of the way between as many as there may be. */
    public static final double APART_MIN = .01 / LOOKS_MAX;

    private static final double NOTHING = 1e-30;
    private static final double FAR = 9;
    private static final double FARTHEST = 12;
    private static final double ACCURACY = 1e-11;
    private static final double STEPS_IN_A_PANEL = 6;

    private SpendingBounds() {}

    /**
     * @param fractions of the planned people at each look, rising, above 0 and up to 1
     * @return for each look; infinite where nothing may be spent yet
     */
    public static double[] of(double[] fractions, Spending spending, double alpha) {
        check(fractions, alpha);
        double[] bounds = new double[fractions.length];
        double spent = 0;
        Density density = Density.AT_ZERO;
        for (int look = 0; look < fractions.length; look++) {
            double fraction = fractions[look];
            double now = spending.spent(fraction, alpha);
            double bound = density.bound(fraction, now - spent);
            bounds[look] = bound / Math.sqrt(fraction);
            density = look + 1 < bounds.length ? density.at(fraction, bound, fractions[look + 1] - fraction) : density;
            spent = now;
        }
        return bounds;
    }

    private static void check(double[] fractions, double alpha) {
        double before = 0;
        for (double fraction : fractions) {
            if (!(fraction >= before + APART_MIN) || fraction > 1) {
                throw new IllegalArgumentException("expected rising fractions at least " + APART_MIN
                        + " apart, up to 1, but got " + Arrays.toString(fractions));
            }
            before = fraction;
        }
        if (fractions.length == 0 || fractions.length > LOOKS_MAX || !(alpha > 0) || alpha >= 1) {
            throw new IllegalArgumentException("expected 1 to " + LOOKS_MAX
                    + " looks and alpha between 0 and 1, but got " + fractions.length + " and " + alpha);
        }
    }

    /** Where the sum is, at a fraction of the plan, if no bound was passed: masses at points. */
    private record Density(double fraction, double[] points, double[] masses) {
        static final Density AT_ZERO = new Density(0, new double[] {0}, new double[] {1});

        /** What the sum passes, on either side, with this probability. */
        double bound(double next, double probability) {
            if (probability < NOTHING) {
                return Double.POSITIVE_INFINITY;
            }
            return Roots.find(it -> beyond(next, it) - probability, 0, FARTHEST * Math.sqrt(next), ACCURACY);
        }

        /** Twice what is above, since points and masses are the same on both sides of 0. */
        private double beyond(double next, double bound) {
            double step = Math.sqrt(next - fraction);
            double sum = 0;
            for (int i = 0; i < points.length; i++) {
                sum += masses[i] * Gauss.above((bound - points[i]) / step);
            }
            return 2 * sum;
        }

        /** @param after from {@code next} to the look that follows, whose step the points must be fine enough for */
        Density at(double next, double bound, double after) {
            double step = Math.sqrt(next - fraction);
            double far = Math.min(bound, FAR * Math.sqrt(next));
            double finest = Math.min(step, Math.sqrt(after));
            int panels = (int) Math.ceil(2 * far / (STEPS_IN_A_PANEL * finest));
            Quadrature grid = Quadrature.of(-far, far, panels);
            double[] to = new double[grid.size()];
            double[] mass = new double[grid.size()];
            for (int j = 0; j < to.length; j++) {
                to[j] = grid.point(j);
                mass[j] = grid.weight(j) * density(to[j], step);
            }
            return new Density(next, to, mass);
        }

        /** At a place, after a step. Points are sorted, and those from which it takes too far a step do not count. */
        private double density(double place, double step) {
            int from = firstFrom(place - FAR * step);
            double sum = 0;
            for (int i = from; i < points.length && points[i] <= place + FAR * step; i++) {
                double steps = (place - points[i]) / step;
                sum += masses[i] * Math.exp(-steps * steps / 2);
            }
            return sum / (step * Math.sqrt(2 * Math.PI));
        }

        private int firstFrom(double place) {
            int found = Arrays.binarySearch(points, place);
            return found < 0 ? -found - 1 : found;
        }
    }
}
