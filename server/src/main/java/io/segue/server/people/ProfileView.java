package io.segue.server.people;

import io.segue.core.identity.ProfileKey;
import io.segue.core.value.Fields;
import java.util.List;

/**
 * One person, as of the latest commit. Instants are milliseconds since 1970 UTC.
 *
 * @param anonymousIds those that turned out to be this user, in the order they did; those of an anonymous profile: its own
 * @param firstSeen the earliest call's time
 * @param lastSeen the latest call's time
 * @param wakeAt when its memberships may next change by themselves; {@link io.segue.core.engine.Outcome#NEVER} when not
 */
public record ProfileView(
        ProfileKey key,
        List<String> anonymousIds,
        Fields traits,
        List<MembershipView> memberships,
        long firstSeen,
        long lastSeen,
        long wakeAt) {
    public ProfileView {
        anonymousIds = List.copyOf(anonymousIds);
        memberships = List.copyOf(memberships);
    }
}
