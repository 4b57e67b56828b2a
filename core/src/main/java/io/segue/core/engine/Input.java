package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.profile.ProfileState;

/** Something a profile has to be judged on. Instants are milliseconds since 1970 UTC. */
public sealed interface Input {
    /** The instant it belongs to. */
    long at();

    /** A call of the tracking API about this person. The host passes each {@code messageId} once. */
    record Arrived(Event event) implements Input {
        @Override
        public long at() {
            return event.time();
        }
    }

    /** The clock has reached this instant: every deadline up to it, itself included, has passed. */
    record WokeUp(long at) implements Input {}

    /** The engine's catalogue is another than the one this profile was last judged by. */
    record CatalogChanged(long at) implements Input {}

    /**
     * The other profile turned out to be the same person. What is known of it stays the same; the host erases it.
     * It must be on the same thread, because events that waited are remembered first.
     */
    record Absorbed(ProfileState other, long at) implements Input {}

    /** Nothing is to be remembered: the profile leaves every segment and is as if it had never been. */
    record Erased(long at) implements Input {}
}
