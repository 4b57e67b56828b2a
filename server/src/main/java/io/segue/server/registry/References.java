package io.segue.server.registry;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Predicate;
import io.segue.core.catalog.SegmentProgram;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who refers to whom by {@code in segment}. */
final class References {
    private References() {}

    /** The ids of all segments that refer to this one, directly or over others, by id. */
    static List<String> dependents(Catalog catalog, SegmentProgram program) {
        Set<String> found = new TreeSet<>();
        Deque<SegmentProgram> open = new ArrayDeque<>(List.of(program));
        while (!open.isEmpty()) {
            for (int dependent : catalog.dependents(open.remove().number())) {
                if (found.add(catalog.program(dependent).id())) {
                    open.add(catalog.program(dependent));
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** The ids of the segments that this one refers to itself, by id. */
    static List<String> uses(Catalog catalog, SegmentProgram program) {
        Set<String> found = new TreeSet<>();
        collect(catalog, program.predicate(), found);
        return new ArrayList<>(found);
    }

    private static void collect(Catalog catalog, Predicate predicate, Set<String> found) {
        switch (predicate) {
            case Predicate.All all -> all.parts().forEach(part -> collect(catalog, part, found));
            case Predicate.Any any -> any.parts().forEach(part -> collect(catalog, part, found));
            case Predicate.Not not -> collect(catalog, not.part(), found);
            case Predicate.Member member ->
                found.add(catalog.program(member.program()).id());
            case Predicate.Rung rung -> {}
        }
    }
}
