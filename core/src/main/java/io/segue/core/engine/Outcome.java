package io.segue.core.engine;

import java.util.List;

/**
 * A step's answer.
 *
 * @param effects in order of their instants, then of their segments' ids
 * @param wakeAt the instant to send {@link Input.WokeUp} at, no earlier; {@link #NEVER} when time alone changes nothing
 */
public record Outcome(List<Effect> effects, long wakeAt) {
    public static final long NEVER = Long.MAX_VALUE;
}
