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
        Map<String, Expr> rules = parse(one.rules());
        List<Change> changes = new ArrayList<>();
        Host.run(one, name -> new OraclePerson(name, rules, changes::add));
        return byProfile(changes);
    }

    static List<Change> actual(Case one, boolean saving) {
        Engine engine = new Engine(compile(one.rules()));
        List<Change> changes = new ArrayList<>();
        Host.run(one, name -> new EnginePerson(name, engine, saving, changes::add));
        return byProfile(changes);
    }

    static Map<String, Expr> parse(Map<String, String> rules) {
        Map<String, Expr> parsed = new LinkedHashMap<>();
        rules.forEach((id, rule) -> parsed.put(
                id, Objects.requireNonNull(RuleParser.parse(rule, Map.of()).expr())));
        return parsed;
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

    static List<Change> byProfile(List<Change> changes) {
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
        try {
            return difference(expected(one), actual(one, saving));
        } catch (RuntimeException e) {
            return Optional.of("somebody threw " + e + " at " + e.getStackTrace()[0]);
        }
    }

    static Optional<String> difference(List<Change> expected, List<Change> actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        return Optional.of("expected:\n" + lines(expected.stream()) + "\nactual:\n" + lines(actual.stream()));
    }

    private static String lines(Stream<Change> changes) {
        return changes.map(change -> "  " + change).collect(joining("\n"));
    }
}
