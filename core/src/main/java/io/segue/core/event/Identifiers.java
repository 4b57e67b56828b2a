package io.segue.core.event;

import org.jspecify.annotations.Nullable;

/**
 * The names a call uses for its person.
 *
 * @param userId the shop's own id of a known customer
 * @param anonymousId the device's or browser's id
 * @param previousId an {@code alias} call's other id: an anonymous id that turned out to be this user
 */
public record Identifiers(
        @Nullable String userId,
        @Nullable String anonymousId,
        @Nullable String previousId) {

    /** @throws IllegalArgumentException when no id is given that a profile could have */
    public Identifiers {
        if (userId == null && anonymousId == null) {
            throw new IllegalArgumentException("expected a userId or an anonymousId, but got neither");
        }
    }
}
