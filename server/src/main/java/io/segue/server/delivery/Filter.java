package io.segue.server.delivery;

import io.segue.core.engine.Effect;
import io.segue.server.feed.ChangeRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which changes a destination is told.
 *
 * @param segments ids, in the order they were given; empty for all segments
 * @param changes which ways; never empty
 */
public record Filter(List<String> segments, Set<Effect.Change> changes) {
    public static final int SEGMENTS_MAX = 1_000;

    public static final Filter ALL = new Filter(List.of(), EnumSet.allOf(Effect.Change.class));

    public Filter {
        segments = List.copyOf(segments);
        changes = Set.copyOf(changes);
    }

    public boolean passes(ChangeRecord change) {
        return changes.contains(change.change()) && (segments.isEmpty() || segments.contains(change.segment()));
    }
}
