package io.segue.server.api;

import io.segue.core.identity.ProfileKey;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody asks for.
 *
 * @param kind whose id it is; null when that is not said: then a user's, or else an anonymous id
 */
public record Who(String id, ProfileKey.@Nullable Kind kind) {
    public static Who any(String id) {
        return new Who(id, null);
    }

    public static Who of(ProfileKey key) {
        return new Who(key.name(), key.kind());
    }

    /** For messages. */
    String described() {
        return switch (kind) {
            case null -> "id";
            case USER -> "userId";
            case ANONYMOUS -> "anonymousId";
        };
    }
}
