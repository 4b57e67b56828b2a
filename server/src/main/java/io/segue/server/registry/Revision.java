package io.segue.server.registry;

import java.util.Locale;

/**
 * A version in which a segment came, changed or went.
 *
 * @param set without its files
 */
public record Revision(DefinitionSet set, Kind kind) {
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
