package io.segue.server.access;

import java.util.Locale;
import java.util.Optional;

/** What a token is good for. Names and numbers are part of the format and are never given to another scope. */
public enum Scope {
    /** Profiles, segments, changes and definitions may be read. */
    READ(1),
    /** Definitions may be read, planned, applied and rolled back. */
    DEFINITIONS(2),
    /** Everything, tokens and write keys included. */
    ADMIN(4);

    private final int bit;

    Scope(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    /** As it is written in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String word) {
        for (Scope scope : values()) {
            if (scope.word().equals(word)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
