package io.segue.core.engine;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Seeded chance. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** From 0 to {@code bound} − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final String oneOf(Supplier<String>... ways) {
        return ways[below(ways.length)].get();
    }

    Random random() {
        return random;
    }
}
