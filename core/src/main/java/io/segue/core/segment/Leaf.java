package io.segue.core.segment;

import io.segue.core.language.syntax.Measure;
import io.segue.core.value.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to remember of a person, whatever is asked of it. Leaves are equal when they remember the same, so rules that
 * differ in thresholds and windows share them.
 */
public sealed interface Leaf {

    /** How often, and when last: {@code did X 3+ times in the last 7 days}. */
    record Occurrences(EventPattern pattern) implements Leaf {}

    /** Different values seen: {@code distinct category of X}. */
    record Distinct(EventPattern pattern, EventPath path) implements Leaf {}

    /**
     * The instants themselves: {@code time since first X}.
     *
     * @param firstOnly whether only the earliest of all is asked for
     */
    record Moments(EventPattern pattern, boolean firstOnly) implements Leaf {}

    /**
     * Several events close together: {@code did X 3 times within 10 minutes}.
     *
     * @param times at least 2
     * @param within from the first to the last, in milliseconds
     */
    record Burst(EventPattern pattern, int times, long within) implements Leaf {}

    /**
     * Events one after another, and then perhaps one that must not come.
     *
     * @param unless the event that undoes the match; null for none
     */
    record Sequence(List<Stage> stages, @Nullable EventPattern unless) implements Leaf {
        public Sequence {
            stages = List.copyOf(stages);
        }

        private List<EventPattern> all() {
            List<EventPattern> patterns = new ArrayList<>();
            stages.forEach(stage -> patterns.add(stage.pattern));
            if (unless != null) {
                patterns.add(unless);
            }
            return patterns;
        }
    }

    /** Numbers with their instants: {@code average total of X in the last 3 months}. */
    record Series(EventPattern pattern, EventPath path) implements Leaf {}

    /** Numbers of all time, added up. */
    record Total(EventPattern pattern, EventPath path) implements Leaf {}

    /**
     * The value an event at one end of time had.
     *
     * @param everyEvent whether all events of a window must be kept, because the end moves with it
     */
    record Edge(Measure.End end, EventPattern pattern, EventPath path, boolean everyEvent) implements Leaf {}

    /** What is known of the person. */
    record Trait(Path path) implements Leaf {}

    /**
     * One positive step of a sequence.
     *
     * @param times at least 1
     * @param within in milliseconds, from the previous stage's completion, in the first stage from its own first event to
     *     its last; {@link Question#FOREVER} when not given
     */
    record Stage(EventPattern pattern, int times, long within) {}

    /**
     * The patterns this leaf listens to. An event is handed to the leaf with a mask in which bit i says that it matches
     * pattern i.
     */
    default List<EventPattern> patterns() {
        return switch (this) {
            case Occurrences leaf -> List.of(leaf.pattern);
            case Distinct leaf -> List.of(leaf.pattern);
            case Moments leaf -> List.of(leaf.pattern);
            case Burst leaf -> List.of(leaf.pattern);
            case Sequence leaf -> leaf.all();
            case Series leaf -> List.of(leaf.pattern);
            case Total leaf -> List.of(leaf.pattern);
            case Edge leaf -> List.of(leaf.pattern);
            case Trait leaf -> List.of();
        };
    }
}
