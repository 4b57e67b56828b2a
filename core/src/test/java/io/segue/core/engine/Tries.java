package io.segue.core.engine;

import java.util.function.LongConsumer;

/**
 * How often a property is tried, and from which seed: {@code -Dsegue.tries=100000 -Dsegue.seed=7}. Without, every run
 * tries the same cases.
 */
final class Tries {
    private static final int COUNT = Integer.getInteger("segue.tries", 1000);
    private static final long SEED = Long.getLong("segue.seed", 1);

    private Tries() {}

    /**
     * Each seed by itself makes one case.
     *
     * @param share what part of the usual number of tries, because some properties cost more
     */
    static int each(double share, LongConsumer attempt) {
        int count = (int) Math.max(1, COUNT * share);
        for (int i = 0; i < count; i++) {
            attempt.accept(SEED * 1_000_003L + i);
        }
        return count;
    }
}
