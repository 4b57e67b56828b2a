package io.segue.learn.experiment.sequential;

import io.segue.learn.experiment.stat.Roots;
import io.segue.learn.statistics.Gauss;
import java.util.Arrays;

/** How often somebody looks at an experiment, and acts on what is seen. */
public sealed interface Monitoring {
    /**
     * How many standard errors there are to either side of an estimate.
     *
     * @param people in the arms compared, by now
     * @param alpha how often chance alone may raise an alarm, at all looks together
     */
    double critical(long people, double alpha);

    /**
     * The smallest alpha at which this raises an alarm now. May be read at every look.
     *
     * @param z the difference in standard errors
     */
    double p(double z, long people);

    /** The people it was planned for; 0 when nobody planned. */
    long designPeople();

    /** A single look, at the end. Looking earlier and stopping makes its numbers wrong. */
    record Once() implements Monitoring {
        @Override
        public double critical(long people, double alpha) {
            return Gauss.twoSided(alpha);
        }

        @Override
        public double p(double z, long people) {
            return Gauss.twoSidedP(z);
        }

        @Override
        public long designPeople() {
            return 0;
        }
    }

    /**
     * Any number of looks at any time, with no end: asymptotic confidence sequences (Waudby-Smith, Arbour, Sinha, Kennedy
     * and Ramdas, 2024, eq. 9) by a normal mixture. Valid for anything with finite variance once the first look is at
     * some hundred people. The price is 1.55 times the width of a single look.
     *
     * @param designPeople at which the interval is to be narrowest for its alpha (eq. 161); chosen before anything is seen
     */
    record AnyTime(long designPeople) implements Monitoring {
        /** What the mixture of {@link #p} is tuned for. */
        public static final double ALPHA = .05;

        public AnyTime {
            if (designPeople < 1) {
                throw new IllegalArgumentException("expected 1 person or more, but got " + designPeople);
            }
        }

        @Override
        public double critical(long people, double alpha) {
            double logAlpha = -2 * Math.log(alpha);
            double rate = people * rate(alpha);
            return Math.sqrt((rate + 1) / rate * (logAlpha + Math.log(rate + 1)));
        }

        /** By the mixture that {@link #ALPHA} is tuned for, so that p at different looks belong together. */
        @Override
        public double p(double z, long people) {
            double rate = people * rate(ALPHA);
            return Math.min(1, Math.sqrt(rate + 1) * Math.exp(-z * z / 2 * rate / (rate + 1)));
        }

        private double rate(double alpha) {
            double logAlpha = -2 * Math.log(alpha);
            return (logAlpha + Math.log(logAlpha + 1)) / designPeople;
        }
    }

    /**
     * A number of looks evenly over a planned number of people, each used or not, none beyond: repeated confidence
     * intervals (Jennison and Turnbull, 1989) with alpha spent as planned. All intervals hold together with 1 − alpha. A
     * look need not be exactly where it was planned; one look for each part of the plan is what is paid for. Who comes
     * after the planned people is in the last look.
     *
     * <p>A tenth of alpha is kept back: standard errors are estimated and sums are only nearly normal, and the promise is at
     * most alpha.
     *
     * @param looks from 1 to {@link SpendingBounds#LOOKS_MAX}
     */
    record Planned(long designPeople, int looks, Spending spending) implements Monitoring {
        private static final double USED = .9;
        private static final double P_MIN = 1e-12;
        private static final double P_MAX = .9999;
        private static final double ON_TIME = 1e-9;
        private static final double CRITICAL_MAX = 100;
        private static final double ACCURACY = 1e-7;

        public Planned {
            if (designPeople < 1 || looks < 1 || looks > SpendingBounds.LOOKS_MAX) {
                throw new IllegalArgumentException("expected people and 1 to " + SpendingBounds.LOOKS_MAX
                        + " looks, but got " + designPeople + " and " + looks);
            }
        }

        /** Twenty looks, about one a day for three weeks, with alpha spent evenly. */
        public static Planned of(long designPeople) {
            return new Planned(designPeople, 20, Spending.EVEN);
        }

        @Override
        public double critical(long people, double alpha) {
            double[] bounds = SpendingBounds.of(fractions(people), spending, USED * alpha);
            return bounds[bounds.length - 1];
        }

        /** Looked for among normal deviates and not among alphas, as bounds are nearly those of a single look. */
        @Override
        public double p(double z, long people) {
            double distance = Math.abs(z);
            if (distance <= critical(people, P_MAX)) {
                return 1;
            }
            if (distance >= critical(people, P_MIN)) {
                return P_MIN;
            }
            return Gauss.twoSidedP(Roots.find(
                    it -> Math.min(CRITICAL_MAX, critical(people, Gauss.twoSidedP(it))) - distance,
                    Gauss.twoSided(P_MAX),
                    Math.min(distance, Gauss.twoSided(P_MIN)),
                    ACCURACY));
        }

        /** All planned looks before this one, and this one. */
        private double[] fractions(long people) {
            double now = Math.max(SpendingBounds.APART_MIN, Math.min(1, (double) people / designPeople));
            int before = (int) Math.ceil(now * looks - ON_TIME) - 1;
            double[] fractions = new double[Math.max(0, before) + 1];
            Arrays.setAll(fractions, look -> (look + 1.0) / looks);
            fractions[fractions.length - 1] = now;
            return tooNear(fractions) ? merged(fractions) : fractions;
        }

        private static boolean tooNear(double[] fractions) {
            int last = fractions.length - 1;
            return last > 0 && fractions[last] - fractions[last - 1] < SpendingBounds.APART_MIN;
        }

        private static double[] merged(double[] fractions) {
            double[] merged = Arrays.copyOf(fractions, fractions.length - 1);
            merged[merged.length - 1] = fractions[fractions.length - 1];
            return merged;
        }
    }
}
