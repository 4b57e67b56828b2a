package io.segue.learn.prepare;

import java.util.HashSet;
import java.util.List;

/** How texts become numbers; {@link Encoder} is what was found in training. */
public sealed interface Encoding {
    /**
     * A column for each level, 1 where a row has it. A level never seen in training has 0 in all of them, and so has a
     * missing one.
     *
     * @param rareShare levels with a smaller share of the training rows share one column, {@code x=(other)}; from 0 to 1
     * @param levelsMax more columns than this are a problem
     */
    record OneHot(double rareShare, int levelsMax) implements Encoding {
        public static final int LEVELS_MAX = 1_000;

        public OneHot {
            if (!(rareShare >= 0 && rareShare <= 1) || levelsMax < 1) {
                throw new IllegalArgumentException("expected a share from 0 to 1 and at least one level, but got "
                        + rareShare + " and " + levelsMax);
            }
        }
    }

    /**
     * The place of the level, from 0; {@code NaN} for a missing one and one never seen.
     *
     * @param order of the levels, all of them; empty: alphabetical
     */
    record Ordinal(List<String> order) implements Encoding {
        public Ordinal {
            order = List.copyOf(order);
            if (new HashSet<>(order).size() != order.size()) {
                throw new IllegalArgumentException("expected each level once, but got " + order);
            }
        }
    }

    /**
     * The mean target of the training rows with that level, drawn towards the mean of all (Micci-Barreca, 2001): (sum +
     * smoothing · mean of all) / (rows + smoothing). The mean of all for a missing level and one never seen. A training
     * row's own value comes from the other folds, so that its target is not in it.
     *
     * @param smoothing in rows, 0 or above
     * @param folds 2 or above
     */
    record ByTarget(double smoothing, int folds) implements Encoding {
        public ByTarget {
            if (!(smoothing >= 0) || !Double.isFinite(smoothing) || folds < 2) {
                throw new IllegalArgumentException("expected a smoothing of 0 or above and at least 2 folds, but got "
                        + smoothing + " and " + folds);
            }
        }
    }

    /** Levels below one in a hundred share a column; at most {@link OneHot#LEVELS_MAX} columns. */
    static Encoding oneHot() {
        return new OneHot(0.01, OneHot.LEVELS_MAX);
    }

    /** In alphabetical order. */
    static Encoding ordinal() {
        return new Ordinal(List.of());
    }

    /** Smoothed by 20 rows, from 5 folds. */
    static Encoding byTarget() {
        return new ByTarget(20, 5);
    }
}
