package io.segue.server.demo;

import io.segue.server.access.Access;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Refusal;
import io.segue.server.access.Scope;
import io.segue.server.access.WriteKey;
import java.util.Set;

/**
 * What lets the demo and its visitors in.
 *
 * @param token good for everything. Of a data folder that was there before a new one, because nobody can know the old
 */
record Keys(String token, String writeKey) {
    private static final String NAME = "demo";

    static Keys of(Access access) {
        String writeKey = access.writeKeys().list().stream()
                .filter(WriteKey::enabled)
                .map(WriteKey::key)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected a demo's server to have a write key"));
        return new Keys(access.firstToken().orElseGet(() -> renewed(access)), writeKey);
    }

    private static String renewed(Access access) {
        try {
            for (ApiToken token : access.tokens().list()) {
                if (token.name().equals(NAME)) {
                    access.tokens().revoke(token.id());
                }
            }
            return access.tokens().create(NAME, Set.of(Scope.ADMIN)).secret();
        } catch (Refusal e) {
            throw new IllegalStateException("expected a token to be renewed", e);
        }
    }
}
