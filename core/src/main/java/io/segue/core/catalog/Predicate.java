package io.segue.core.catalog;

import java.util.List;

/** A condition whose leaves and segments have been found in their catalogue; judged against one profile's ranks. */
public sealed interface Predicate {

    /** What a predicate needs to know of a profile. */
    interface Facts {
        /** How many rungs of a slot's ladder hold. */
        int rank(int slot, int ladder);

        /** Whether the profile is in the segment with this program number. */
        boolean isMember(int program);
    }

    default boolean holds(Facts facts) {
        switch (this) {
            case All all -> {
                for (Predicate part : all.parts) {
                    if (!part.holds(facts)) {
                        return false;
                    }
                }
                return true;
            }
            case Any any -> {
                for (Predicate part : any.parts) {
                    if (part.holds(facts)) {
                        return true;
                    }
                }
                return false;
            }
            case Not not -> {
                return !not.part.holds(facts);
            }
            case Rung rung -> {
                return facts.rank(rung.slot, rung.ladder) > rung.rung;
            }
            case Member member -> {
                return facts.isMember(member.program);
            }
        }
    }

    record All(List<Predicate> parts) implements Predicate {}

    record Any(List<Predicate> parts) implements Predicate {}

    record Not(Predicate part) implements Predicate {}

    /** Whether a ladder's rank is above this rung. */
    record Rung(int slot, int ladder, int rung) implements Predicate {}

    record Member(int program) implements Predicate {}
}
