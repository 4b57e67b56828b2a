package io.segue.server.runtime;

import java.time.Duration;

/**
 * Bounds of the way of the data.
 *
 * @param residentProfiles how many profiles stay in memory; the others are read when they are needed
 * @param eventsInFlight how many calls may wait on the way from the request to the commit; more are answered with 429
 * @param messagesRemembered how long a message id is known at least
 * @param historyPause after so long without an old call their loading is taken to be over
 */
public record Limits(int residentProfiles, int eventsInFlight, Duration messagesRemembered, Duration historyPause) {
    public static final Limits DEFAULT = new Limits(100_000, 100_000, Duration.ofDays(7), Duration.ofSeconds(30));

    public Limits {
        if (residentProfiles < 1 || eventsInFlight < 1) {
            throw new IllegalArgumentException("expected at least one profile and one event, but got "
                    + residentProfiles + " and " + eventsInFlight);
        }
    }
}
