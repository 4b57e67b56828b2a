package io.segue.server.access;

import io.segue.server.store.Store;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens and write keys of one data folder.
 *
 * @param firstToken the token that was created because there was none; to be shown once and never again
 */
public record Access(Tokens tokens, WriteKeyRing writeKeys, Optional<String> firstToken) {
    public static final String FIRST_TOKEN_NAME = "admin";
    public static final String FIRST_WRITE_KEY_NAME = "default";

    /** In a data folder without tokens it creates one for everything, and where there is no write key it creates one. */
    public static Access open(Store store, SecureRandom random, InstantSource clock) {
        var disk = new AccessStore(store);
        var secrets = new Secrets(random);
        var tokens = new Tokens(disk, secrets, clock);
        var writeKeys = new WriteKeyRing(disk, secrets, clock);
        try {
            if (writeKeys.list().isEmpty()) {
                writeKeys.create(FIRST_WRITE_KEY_NAME);
            }
            Optional<String> first = Optional.empty();
            if (tokens.list().isEmpty()) {
                first = Optional.of(
                        tokens.create(FIRST_TOKEN_NAME, Set.of(Scope.ADMIN)).secret());
            }
            return new Access(tokens, writeKeys, first);
        } catch (Refusal e) {
            throw new IllegalStateException("expected the first token and key to be fine", e);
        }
    }
}
