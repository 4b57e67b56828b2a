package io.segue.server.shop;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Chance from a seed. Everything comes from {@code nextLong} and {@link StrictMath}, whose answers are the same on every
 * machine and every Java.
 */
final class Dice {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final RandomGenerator random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice for one purpose: equal parts give equal dice, and no others do. */
    static Dice of(long... parts) {
        return new Dice(mix(parts));
    }

    /** One number from several; neighbours become strangers. */
    static long mix(long... parts) {
        long mixed = 0;
        for (long part : parts) {
            mixed = scramble(mixed * 31 + part + GOLDEN);
        }
        return mixed;
    }

    private static long scramble(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0, below 1. */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + (int) (unit() * (most - least + 1L));
    }

    /** From the first instant on, before the second. */
    long instant(long from, long before) {
        return from + (long) (unit() * (before - from));
    }

    /** How long until something that happens once in {@code mean} on average. */
    long wait(double mean) {
        return Math.max(1, (long) (-StrictMath.log(1 - unit()) * mean));
    }

    <T> T pick(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    String uuid() {
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }
}
