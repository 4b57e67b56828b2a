package io.segue.core.segment;

import io.segue.core.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Which events a leaf listens to.
 *
 * @param event the event's name; null for any
 */
public record EventPattern(@Nullable String event, Matcher where) {

    public boolean matches(Event candidate) {
        return candidate.name() != null
                && (event == null || event.equals(candidate.name()))
                && where.matches(candidate);
    }

    /** Whether one event could match both, judged by their names alone. */
    public boolean mayOverlap(EventPattern other) {
        return event == null || other.event == null || event.equals(other.event);
    }
}
