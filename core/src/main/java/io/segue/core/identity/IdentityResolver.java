package io.segue.core.identity;

import io.segue.core.event.Identifiers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose call it is. A known user is never merged into another user: an {@code alias} call's {@code previousId}
 * is an anonymous id like any other, so nothing a browser sends can join two customers' accounts.
 */
public final class IdentityResolver {
    private IdentityResolver() {}

    /** Pure: what it decides, the host does, before it resolves the next call. */
    public static Resolution resolve(Identifiers who, Links links) {
        String userId = who.userId();
        String anonymousId = who.anonymousId();
        if (userId != null) {
            return ofUser(userId, anonymousId, who.previousId(), links);
        }
        if (anonymousId == null) {
            throw new IllegalArgumentException("expected a userId or an anonymousId, but got neither");
        }
        String linked = links.userOf(anonymousId);
        return settled(linked == null ? ProfileKey.anonymous(anonymousId) : ProfileKey.user(linked));
    }

    private static Resolution ofUser(
            String userId, @Nullable String anonymousId, @Nullable String previousId, Links links) {
        boolean known = isSettled(anonymousId, userId, links) && isSettled(previousId, userId, links);
        if (known) {
            return settled(ProfileKey.user(userId));
        }
        List<String> newlyLinked = new ArrayList<>(2);
        List<Resolution.Conflict> conflicts = new ArrayList<>(2);
        examine(anonymousId, userId, links, newlyLinked, conflicts);
        if (previousId != null && !previousId.equals(anonymousId)) {
            examine(previousId, userId, links, newlyLinked, conflicts);
        }
        return new Resolution(ProfileKey.user(userId), newlyLinked, conflicts);
    }

    private static boolean isSettled(@Nullable String anonymousId, String userId, Links links) {
        return anonymousId == null || userId.equals(links.userOf(anonymousId));
    }

    private static void examine(
            @Nullable String anonymousId,
            String userId,
            Links links,
            List<String> newlyLinked,
            List<Resolution.Conflict> conflicts) {
        if (anonymousId == null) {
            return;
        }
        String linkedTo = links.userOf(anonymousId);
        if (linkedTo == null) {
            newlyLinked.add(anonymousId);
        } else if (!linkedTo.equals(userId)) {
            conflicts.add(new Resolution.Conflict(anonymousId, linkedTo, userId));
        }
    }

    private static Resolution settled(ProfileKey profile) {
        return new Resolution(profile, List.of(), List.of());
    }
}
