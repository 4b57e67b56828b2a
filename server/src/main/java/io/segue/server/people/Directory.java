package io.segue.server.people;

import io.segue.core.event.Event;
import io.segue.core.identity.ProfileKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds people and what is known of them. Any thread may ask. */
public interface Directory {
    /** The user with this id, or else whoever this anonymous id belongs to; empty when nobody has that id. */
    Optional<ProfileView> find(String anyId);

    /** A profile by its key; an anonymous id that is linked leads to its user. */
    Optional<ProfileView> find(ProfileKey key);

    /**
     * A person's latest calls, the one that came in last first; those of profiles that were merged into this one
     * included.
     *
     * @param after {@link Page#next} of the page before, or null
     * @throws IllegalArgumentException when {@code after} is none that was handed out
     */
    Page<CallView> calls(ProfileKey key, @Nullable String after, int limit);

    /** All of a person's events in the order they came in; what {@link io.segue.core.explain.Explainer} needs. */
    List<Event> history(ProfileKey key);

    /**
     * Who is in a segment, in an order that does not change.
     *
     * @param after {@link Page#next} of the page before, or null
     * @throws IllegalArgumentException when {@code after} is none that was handed out
     */
    Page<MemberView> members(String segment, @Nullable String after, int limit);

    /** How many are in a segment now. */
    long size(String segment);

    /** How many profiles there are. */
    long profiles();
}
