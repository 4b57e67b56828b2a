package io.segue.learn.predict.drift;

import java.util.Arrays;

/** The population stability index: Σ (qᵢ − pᵢ) ln(qᵢ / pᵢ), Jeffreys' divergence of two distributions over bins. */
public final class Psi {
    /** From here on a change is worth watching (Siddiqi, 2006). */
    public static final double WATCH = 0.1;

    /** From here on it is another population. */
    public static final double RETRAIN = 0.25;

    /** Added to every count, so that an empty bin is no infinity (Krichevsky and Trofimov, 1981). */
    private static final double SMOOTHING = 0.5;

    private Psi() {}

    /**
     * @param then how many rows were in each bin
     * @param now how many rows are
     * @return from 0 on; 0 when the shares are the same
     */
    public static double of(long[] then, long[] now) {
        if (then.length != now.length || then.length == 0) {
            throw new IllegalArgumentException(
                    "expected the same bins, at least one, but got " + then.length + " and " + now.length);
        }
        double allThen = Arrays.stream(then).sum() + SMOOTHING * then.length;
        double allNow = Arrays.stream(now).sum() + SMOOTHING * now.length;
        double sum = 0;
        for (int i = 0; i < then.length; i++) {
            double p = (then[i] + SMOOTHING) / allThen;
            double q = (now[i] + SMOOTHING) / allNow;
            sum += (q - p) * Math.log(q / p);
        }
        return sum;
    }
}
