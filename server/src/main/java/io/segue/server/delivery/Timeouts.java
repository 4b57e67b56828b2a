package io.segue.server.delivery;

import java.time.Duration;

/**
 * How long a destination may take.
 *
 * @param connect until there is a connection; the look-up of its addresses takes as long again at most
 * @param total from the first look-up to the last byte of the answer
 */
public record Timeouts(Duration connect, Duration total) {
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20));
}
