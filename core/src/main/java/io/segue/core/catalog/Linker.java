package io.segue.core.catalog;

import io.segue.core.segment.Condition;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the leaves of many conditions, so that equal ones become one slot, and then finds them again. */
final class Linker {
    private final Map<Leaf, Set<Question>> questions = new LinkedHashMap<>();
    private final Map<Leaf, Slot> slots = new LinkedHashMap<>();
    private final Map<Leaf, Map<Question, Predicate.Rung>> rungs = new LinkedHashMap<>();
    private final Map<String, Integer> programs;

    /** @param programs the number of each segment's program */
    Linker(Map<String, Integer> programs, Iterable<Condition> conditions) {
        this.programs = programs;
        conditions.forEach(this::gather);
        questions.forEach((leaf, asked) -> {
            Slot slot = new Slot(slots.size(), leaf, List.copyOf(asked));
            slots.put(leaf, slot);
            rungs.put(leaf, slot.rungs());
        });
    }

    private void gather(Condition condition) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(this::gather);
            case Condition.Any any -> any.parts().forEach(this::gather);
            case Condition.Not not -> gather(not.part());
            case Condition.Holds holds ->
                questions
                        .computeIfAbsent(holds.leaf(), leaf -> new LinkedHashSet<>())
                        .add(holds.question());
            case Condition.Member m -> {}
        }
    }

    List<Slot> slots() {
        return new ArrayList<>(slots.values());
    }

    Predicate link(Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                new Predicate.All(all.parts().stream().map(this::link).toList());
            case Condition.Any any ->
                new Predicate.Any(any.parts().stream().map(this::link).toList());
            case Condition.Not not -> new Predicate.Not(link(not.part()));
            case Condition.Holds holds -> found(rungs.get(holds.leaf()), holds);
            case Condition.Member member -> new Predicate.Member(found(programs.get(member.segment()), member));
        };
    }

    private static Predicate.Rung found(@Nullable Map<Question, Predicate.Rung> rungs, Condition.Holds holds) {
        return found(rungs == null ? null : rungs.get(holds.question()), holds);
    }

    private static <T> T found(@Nullable T thing, Condition wanted) {
        if (thing == null) {
            throw new IllegalArgumentException("expected a condition of this catalogue, but got " + wanted);
        }
        return thing;
    }
}
