package io.segue.core.catalog;

import io.segue.core.language.Problem;
import io.segue.core.segment.Condition;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.SegmentDefinition;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An immutable, compiled set of segments. Safe to share between threads. */
public final class Catalog {
    /** No segments at all. */
    public static final Catalog EMPTY = new Catalog(List.of());

    private static final int[] NONE = {};

    /** What became of a set of definitions: all of them compiled, or none. */
    public sealed interface Compilation {}

    public record Compiled(Catalog catalog) implements Compilation {}

    /** @param problems by segment id, in the order of the definitions; ids without problems are not there */
    public record Rejected(Map<String, List<Problem>> problems) implements Compilation {}

    private final SegmentProgram[] programs;
    private final Map<String, SegmentProgram> byId = new LinkedHashMap<>();
    private final Map<Long, SegmentProgram> byKey = new HashMap<>();
    private final Linker linker;
    private final Slot[] slots;
    private final Map<Long, Slot> slotsByKey = new HashMap<>();
    private final Map<String, int[]> slotsByTrait = new HashMap<>();
    private final Routes routes;
    private final int[][] dependents;
    private final int[] openAtBirth;
    private final boolean inOrderOfIds;

    /** @param rules checked, each after those it refers to */
    Catalog(List<PlannedRule> rules) {
        Map<String, Integer> numbers = new HashMap<>();
        rules.forEach(rule -> numbers.put(rule.definition().id(), numbers.size()));
        linker = new Linker(numbers, rules.stream().map(PlannedRule::condition).toList());
        slots = linker.slots().toArray(Slot[]::new);
        programs = new SegmentProgram[rules.size()];
        dependents = new int[rules.size()][0];
        rules.forEach(this::add);
        openAtBirth = Arrays.stream(programs)
                .filter(SegmentProgram::bornTrue)
                .mapToInt(SegmentProgram::number)
                .flatMap(number -> IntStream.concat(IntStream.of(number), Arrays.stream(dependents[number])))
                .distinct()
                .toArray();
        for (Slot slot : slots) {
            slotsByKey.put(slot.key(), slot);
            if (slot.leaf() instanceof Leaf.Trait trait) {
                slotsByTrait.merge(trait.path().names().getFirst(), new int[] {slot.number()}, Catalog::concat);
            }
        }
        routes = new Routes(slots);
        inOrderOfIds = byId.keySet().stream().sorted().toList().equals(List.copyOf(byId.keySet()));
    }

    private void add(PlannedRule rule) {
        int number = byId.size();
        Predicate predicate = linker.link(rule.condition());
        SegmentProgram program = new SegmentProgram(
                number,
                Fingerprint.of(rule.definition().id()),
                rule.definition(),
                rule.expr(),
                predicate,
                predicate.holds(new Unborn()));
        programs[number] = program;
        byId.put(program.id(), program);
        byKey.put(program.key(), program);
        listen(predicate, number);
    }

    private void listen(Predicate predicate, int program) {
        switch (predicate) {
            case Predicate.All all -> all.parts().forEach(part -> listen(part, program));
            case Predicate.Any any -> any.parts().forEach(part -> listen(part, program));
            case Predicate.Not not -> listen(not.part(), program);
            case Predicate.Rung rung -> slots[rung.slot()].listen(rung.ladder(), rung.rung(), program);
            case Predicate.Member member ->
                dependents[member.program()] = concat(dependents[member.program()], new int[] {program});
        }
    }

    private static int[] concat(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** The facts about somebody of whom nothing is known yet. */
    private final class Unborn implements Predicate.Facts {
        @Override
        public int rank(int slot, int ladder) {
            return slots[slot].emptyRank(ladder);
        }

        @Override
        public boolean isMember(int program) {
            return programs[program].bornTrue();
        }
    }

    /**
     * Compiles definitions. Never throws for what a user wrote: all problems of all definitions come back at once.
     *
     * @throws IllegalArgumentException when two definitions have one id
     */
    public static Compilation compile(Collection<SegmentDefinition> definitions) {
        return new Compiler(definitions).compile();
    }

    /** In an order in which each comes after those it refers to, else by id. */
    public List<SegmentProgram> programs() {
        return List.of(programs);
    }

    /** Whether the programs' numbers are in the order of their ids, because no reference stands against it. */
    public boolean isInOrderOfIds() {
        return inOrderOfIds;
    }

    public SegmentProgram program(int number) {
        return programs[number];
    }

    /** The segment with this id; null when there is none. */
    public @Nullable SegmentProgram program(String id) {
        return byId.get(id);
    }

    /** The segment with this {@link SegmentProgram#key()}; null when there is none. */
    public @Nullable SegmentProgram programByKey(long key) {
        return byKey.get(key);
    }

    /** The numbers of the programs that refer to this one. */
    public int[] dependents(int program) {
        return dependents[program];
    }

    /**
     * The numbers of the programs to judge when a profile comes to be, whatever its first event is: those that hold for
     * somebody of whom nothing is known, and those that refer to one of them, because it may not hold after that event.
     */
    public int[] openAtBirth() {
        return openAtBirth;
    }

    public int slots() {
        return slots.length;
    }

    public Slot slot(int number) {
        return slots[number];
    }

    /** The slot with this {@link Slot#key()}; null when there is none. */
    public @Nullable Slot slotByKey(long key) {
        return slotsByKey.get(key);
    }

    /** The numbers of the slots that read this trait. */
    public int[] slotsOfTrait(String trait) {
        return slotsByTrait.getOrDefault(trait, NONE);
    }

    /** Where events of this name go; nowhere for null, for calls that are no events. */
    public Route route(@Nullable String event) {
        return event == null ? Route.NOWHERE : routes.of(event);
    }

    /** How many routes let events wait. */
    public int patientRoutes() {
        return routes.patientRoutes();
    }

    /** @param number from 0, its {@link PatientRoute#number} */
    public PatientRoute patientRoute(int number) {
        return routes.patient(number);
    }

    /**
     * A condition ready to be judged; for parts of this catalogue's rules.
     *
     * @throws IllegalArgumentException for a condition that is in none of its rules
     */
    public Predicate link(Condition condition) {
        return linker.link(condition);
    }
}
