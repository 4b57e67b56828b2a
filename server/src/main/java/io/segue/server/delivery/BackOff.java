package io.segue.server.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to try again: after a time drawn evenly from nothing up to a bound that doubles each time, so that many failures of
 * one moment do not come again together. Eighteen tries take at most 70 hours and 45 minutes, and half of that on average.
 */
final class BackOff {
    /** After so many tries a letter is dead. */
    static final int TRIES_MAX = 18;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** The most there is between the try with this number, from 1, and the next. */
    static Duration bound(int tries) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, TRIES_MAX));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** In milliseconds, at least one. */
    long delay(int tries) {
        return 1 + random.nextLong(bound(tries).toMillis());
    }
}
