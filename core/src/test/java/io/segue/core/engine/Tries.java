package io.segue.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongConsumer;

/**
 * How often a property is tried, and from which seed: {@code -Dsegue.tries=100000 -Dsegue.seed=7}. Without, every run
 * tries the same cases.
 */
final class Tries {
    private static final int COUNT = Integer.getInteger("segue.tries", 500);
    private static final long SEED = Long.getLong("segue.seed", 1);

    private static final int ENOUGH = 200;

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

    /** Keeps generators from rotting: so many percent of the tries must have been of use. A few tries prove nothing. */
    static void assertShare(String what, int found, int tries, int percent) {
        if (tries >= ENOUGH) {
            assertThat(found * 100 / tries).as("percent of " + what).isGreaterThan(percent);
        }
    }
}
