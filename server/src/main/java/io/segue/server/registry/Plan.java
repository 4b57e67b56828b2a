package io.segue.server.registry;

import io.segue.core.segment.SegmentDefinition;
import java.util.List;

/**
 * What applying some definitions would change.
 *
 * @param version of the set it was compared with
 * @param identical whether every file is the same, so that there is nothing to apply
 * @param changes by segment id
 * @param unchanged how many segments stay as they are
 */
public record Plan(int version, boolean identical, List<Change> changes, int unchanged) {
    public Plan {
        changes = List.copyOf(changes);
    }

    /** What becomes of one segment. */
    public sealed interface Change {
        String id();
    }

    /** @param rule in canonical spelling */
    public record Added(SegmentDefinition after, String rule, List<Gap> gaps) implements Change {
        @Override
        public String id() {
            return after.id();
        }
    }

    /**
     * @param differences field by field; the rule in canonical spelling
     * @param rejudged whether its rule means something else now, so that everybody is judged again
     * @param keepsMemory whether what is remembered is as good for the new rule as it was for the old one
     * @param gaps what the new rule asks for that is not remembered; empty when the rule is the same
     * @param dependents that are judged again because they refer to it, over however many segments
     */
    public record Changed(
            SegmentDefinition after,
            List<Difference> differences,
            boolean rejudged,
            boolean keepsMemory,
            List<Gap> gaps,
            List<String> dependents)
            implements Change {
        @Override
        public String id() {
            return after.id();
        }
    }

    public record Removed(SegmentDefinition before) implements Change {
        @Override
        public String id() {
            return before.id();
        }
    }

    /** A field's value before and after; empty where it has none. */
    public record Difference(String field, String before, String after) {}

    /** How many changes are of this kind. */
    public <C extends Change> long count(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }
}
