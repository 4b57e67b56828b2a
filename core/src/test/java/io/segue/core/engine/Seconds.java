package io.segue.core.engine;

import java.math.BigDecimal;

/** Instants and durations as property tests write them. */
final class Seconds {
    private Seconds() {}

    static String of(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + "s";
    }
}
