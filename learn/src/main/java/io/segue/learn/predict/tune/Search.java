package io.segue.learn.predict.tune;

/** Which settings are tried. The budget is a number of trials, never time, so that the same seed finds the same. */
public sealed interface Search {
    /** The largest number of trials. */
    int TRIALS_MAX = 10_000;

    /**
     * Every combination of evenly spread values, ends included; a choice has all its options, a whole number at most as
     * many values as there are.
     *
     * @param points of each dimension, at least 2
     */
    record Grid(int points) implements Search {
        public Grid {
            if (points < 2) {
                throw new IllegalArgumentException("expected at least 2 points, but got " + points);
            }
        }
    }

    /** Settings by chance. */
    record Chance(int trials) implements Search {
        public Chance {
            check(trials);
        }
    }

    /**
     * Settings that look promising after those that were tried: a tree-structured Parzen estimator (Bergstra et al.,
     * 2011). See {@link Tuning}.
     */
    record Tpe(int trials) implements Search {
        public Tpe {
            check(trials);
        }
    }

    private static void check(int trials) {
        if (trials < 1 || trials > TRIALS_MAX) {
            throw new IllegalArgumentException("expected 1 to " + TRIALS_MAX + " trials, but got " + trials);
        }
    }
}
