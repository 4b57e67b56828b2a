package io.segue.server.api;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeRecord;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody wants to hear of.
 *
 * @param segments any of these; all when empty
 * @param profiles any of these keys; all when empty
 * @param change null for both
 */
public record ChangeFilter(Set<String> segments, Set<ProfileKey> profiles, Effect.@Nullable Change change) {
    public static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of(), null);

    public ChangeFilter {
        segments = Set.copyOf(segments);
        profiles = Set.copyOf(profiles);
    }

    public boolean passes(ChangeRecord record) {
        return (segments.isEmpty() || segments.contains(record.segment()))
                && (profiles.isEmpty() || profiles.contains(record.profile()))
                && (change == null || change == record.change());
    }
}
