package io.segue.server.access;

import java.util.Set;

/**
 * What is known of an API token; not the token itself.
 *
 * @param id names it for good
 * @param name for people; stands in the history of what was done with it. Unique among the tokens there are
 * @param createdAt in milliseconds since 1970 UTC
 * @param lastUsed the same, to the hour; 0 when it was never used
 */
public record ApiToken(String id, String name, Set<Scope> scopes, long createdAt, long lastUsed) {
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it is good for something; {@link Scope#ADMIN} is good for everything. */
    public boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }

    ApiToken usedAt(long at) {
        return new ApiToken(id, name, scopes, createdAt, at);
    }
}
