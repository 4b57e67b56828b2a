package io.segue.core.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or a part of one, at an instant. Instants are milliseconds since 1970 UTC.
 *
 * @param rule the part as it is written, parameters replaced by their values
 * @param holds whether it is true
 * @param since when it became so; null when it has been so from the profile's beginning
 * @param changesAt when it will change if nothing happens; null when it will not
 * @param detail what was found, how far that is from the threshold; empty where the parts say it all
 * @param distance how far the found number is from the one at which the answer changes, 0 when it is there; null where
 *     there is no such number
 * @param events those that count, the latest {@link Explainer#EVENTS_SHOWN_MAX} of them, in order of time
 * @param eventsInAll how many count
 * @param parts what it is made of
 */
public record Explanation(
        String rule,
        boolean holds,
        @Nullable Long since,
        @Nullable Long changesAt,
        String detail,
        @Nullable Double distance,
        List<Evidence> events,
        int eventsInAll,
        List<Explanation> parts) {

    public Explanation {
        events = List.copyOf(events);
        parts = List.copyOf(parts);
    }

    /** An event that counted. */
    public record Evidence(long at, String name, String messageId) {}
}
