package io.segue.server.registry;

import java.util.List;

/**
 * All definitions of one moment. It is applied whole or not at all.
 *
 * @param version 1 for the first, then one more each time; 0 when nothing was ever applied
 * @param at when it was applied, in milliseconds since 1970 UTC
 * @param who the name of the token it was applied with
 * @param why in the words of whoever applied it; may be empty
 * @param files in order of their names
 */
public record DefinitionSet(int version, long at, String who, String why, List<DefinitionText> files) {
    public static final DefinitionSet NONE = new DefinitionSet(0, 0, "", "", List.of());

    public DefinitionSet {
        files = List.copyOf(files);
    }
}
