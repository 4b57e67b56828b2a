package io.segue.server.delivery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Somebody who is told of changes. Instants are milliseconds since 1970 UTC.
 *
 * @param id letters, digits and {@code _}; given by this server
 * @param name for people
 * @param keys the one in use first, then older ones that may still be valid
 */
public record Destination(
        String id, String name, URI url, Filter filter, State state, List<SigningKey> keys, long createdAt) {
    public static final int NAME_CHARS_MAX = 200;

    /** How many keys may be valid at once; the oldest goes when there are more. */
    public static final int KEYS_MAX = 4;

    public Destination {
        keys = List.copyOf(keys);
    }

    public boolean isActive() {
        return state instanceof State.Active;
    }

    /** The keys that sign at an instant. */
    List<SigningKey> validKeys(long now) {
        return keys.stream().filter(key -> key.isValid(now)).toList();
    }

    Destination with(State other) {
        return new Destination(id, name, url, filter, other, keys, createdAt);
    }

    /** @param oldUntil how long the keys of before are signed with too */
    Destination rotated(SigningKey key, long now, long oldUntil) {
        List<SigningKey> rotated = new ArrayList<>();
        rotated.add(key);
        for (SigningKey old : validKeys(now)) {
            SigningKey ending = old.endingAt(oldUntil);
            if (ending.isValid(now) && rotated.size() < KEYS_MAX) {
                rotated.add(ending);
            }
        }
        return new Destination(id, name, url, filter, state, rotated, createdAt);
    }

    /** When the last key of before stops being valid. */
    public OptionalLong oldKeysUntil() {
        return keys.stream()
                .skip(1)
                .mapToLong(key -> key.validUntil().orElse(Long.MAX_VALUE))
                .max();
    }
}
