package io.segue.core.identity;

import io.segue.core.value.Order;

/**
 * Names a profile. A user and an anonymous visitor may carry the same text and are still two.
 *
 * @param kind whose id it is
 * @param name the {@code userId} or the {@code anonymousId}, as shown to people
 */
public record ProfileKey(Kind kind, String name) implements Comparable<ProfileKey> {

    public enum Kind {
        USER,
        ANONYMOUS
    }

    public static ProfileKey user(String userId) {
        return new ProfileKey(Kind.USER, userId);
    }

    public static ProfileKey anonymous(String anonymousId) {
        return new ProfileKey(Kind.ANONYMOUS, anonymousId);
    }

    /** By name, code point by code point; of two equal names the user's first. */
    @Override
    public int compareTo(ProfileKey other) {
        int byName = Order.compare(name, other.name);
        return byName != 0 ? byName : kind.compareTo(other.kind);
    }

    /** Written out because it runs once an event, and an enum's own hash changes from run to run. */
    @Override
    public int hashCode() {
        return kind == Kind.USER ? name.hashCode() : ~name.hashCode();
    }
}
