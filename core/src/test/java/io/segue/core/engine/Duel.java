package io.segue.core.engine;

import static java.util.stream.Collectors.joining;

import io.segue.core.catalog.Catalog;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.RuleParser;
import io.segue.core.segment.SegmentDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes one case through the engine and through the oracle, and compares what they say of each profile. */
final class Duel {
    private Duel() {}

    /** The oracle's answer: every change, profile by profile in its own order. */
    static List<Change> expected(Case one) {
        Map<String, Expr> rules = new LinkedHashMap<>();
        one.rules().forEach((id, rule) -> rules.put(
                id, Objects.requireNonNull(RuleParser.parse(rule, Map.of()).expr())));
        List<Change> changes = new ArrayList<>();
        Host.run(one, name -> new OraclePerson(name, rules, changes::add));
        return byProfile(changes);
    }

    static List<Change> actual(Case one, boolean saving) {
        Catalog catalog = compile(one.rules());
        List<Change> changes = new ArrayList<>();
        Host.run(one, name -> new EnginePerson(name, catalog, saving, changes::add));
        return byProfile(changes);
    }

    static Catalog compile(Map<String, String> rules) {
        List<SegmentDefinition> definitions = rules.entrySet().stream()
                .map(rule -> SegmentDefinition.of(rule.getKey(), rule.getValue()))
                .toList();
        return switch (Catalog.compile(definitions)) {
            case Catalog.Compiled compiled -> compiled.catalog();
            case Catalog.Rejected rejected ->
                throw new AssertionError("expected valid rules, but got " + rejected.problems() + " in " + rules);
        };
    }

    private static List<Change> byProfile(List<Change> changes) {
        return changes.stream()
                .map(Change::profile)
                .distinct()
                .sorted()
                .flatMap(profile ->
                        changes.stream().filter(change -> change.profile().equals(profile)))
                .toList();
    }

    /** What is wrong; nothing when the two agree. */
    static Optional<String> disagreement(Case one, boolean saving) {
        List<Change> expected = expected(one);
        List<Change> actual;
        try {
            actual = actual(one, saving);
        } catch (RuntimeException e) {
            return Optional.of("the engine threw " + e + " at " + e.getStackTrace()[0]);
        }
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        return Optional.of("expected:\n" + lines(expected.stream()) + "\nactual:\n" + lines(actual.stream()));
    }

    private static String lines(Stream<Change> changes) {
        return changes.map(change -> "  " + change).collect(joining("\n"));
    }
}
