package io.segue.core.identity;

import java.util.List;

/**
 * Whose call it is.
 *
 * @param profile the profile the call belongs to
 * @param newlyLinked anonymous ids that turned out to be this user: to be linked, and their profiles absorbed
 * @param conflicts anonymous ids that belong to somebody else already; to be reported, nothing else
 */
public record Resolution(ProfileKey profile, List<String> newlyLinked, List<Conflict> conflicts) {
    public Resolution {
        newlyLinked = List.copyOf(newlyLinked);
        conflicts = List.copyOf(conflicts);
    }

    /** A device that two users share: it stays with the first. */
    public record Conflict(String anonymousId, String linkedTo, String seenWith) {}
}
