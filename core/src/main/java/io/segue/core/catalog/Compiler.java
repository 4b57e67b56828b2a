package io.segue.core.catalog;

import static java.util.Objects.requireNonNull;

import io.segue.core.language.Problem;
import io.segue.core.language.check.RuleChecker;
import io.segue.core.language.plan.Planner;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.ParsedRule;
import io.segue.core.language.syntax.RuleParser;
import io.segue.core.segment.SegmentDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of the pipeline: parse, check, order, plan, link. */
final class Compiler {
    private final Map<String, SegmentDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Expr> rules = new LinkedHashMap<>();
    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> ordered = new LinkedHashSet<>();

    Compiler(Collection<SegmentDefinition> all) {
        for (SegmentDefinition definition : all) {
            if (definitions.put(definition.id(), definition) != null) {
                throw new IllegalArgumentException(
                        "expected one definition for each id, but got two of " + definition.id());
            }
        }
    }

    Catalog.Compilation compile() {
        definitions.values().forEach(this::parse);
        if (problems.isEmpty()) {
            rules.keySet().stream().sorted().forEach(this::order);
        }
        if (!problems.isEmpty()) {
            return new Catalog.Rejected(problems);
        }
        List<PlannedRule> planned = new ArrayList<>();
        for (String id : ordered) {
            Expr rule = requireNonNull(rules.get(id));
            planned.add(new PlannedRule(requireNonNull(definitions.get(id)), rule, Planner.plan(rule)));
        }
        return new Catalog.Compiled(new Catalog(planned));
    }

    private void parse(SegmentDefinition definition) {
        ParsedRule parsed = RuleParser.parse(definition.rule(), definition.parameters());
        List<Problem> found = new ArrayList<>(parsed.problems());
        Expr rule = parsed.expr();
        if (rule != null) {
            found.addAll(RuleChecker.check(rule, definitions.keySet()));
            rules.put(definition.id(), rule);
        }
        if (!found.isEmpty()) {
            problems.put(definition.id(), found);
        }
    }

    /** Depth first; a segment that is met while it is still open closes a circle. */
    private void order(String id) {
        if (ordered.contains(id)) {
            return;
        }
        open.add(id);
        for (Expr.InSegment reference : references(requireNonNull(rules.get(id)))) {
            if (open.contains(reference.segment())) {
                problems.computeIfAbsent(id, key -> new ArrayList<>()).add(circle(reference));
            } else {
                order(reference.segment());
            }
        }
        open.remove(id);
        ordered.add(id);
    }

    private Problem circle(Expr.InSegment reference) {
        List<String> path = new ArrayList<>(open);
        List<String> circle = new ArrayList<>(path.subList(path.indexOf(reference.segment()), path.size()));
        circle.add(reference.segment());
        return new Problem(
                "circular-segments",
                reference.span(),
                "segments must not depend on themselves, but these do: " + String.join(" → ", circle),
                "write one of these conditions out instead of referring to the segment");
    }

    private static List<Expr.InSegment> references(Expr expr) {
        List<Expr.InSegment> found = new ArrayList<>();
        collect(expr, found);
        return found;
    }

    private static void collect(Expr expr, List<Expr.InSegment> found) {
        switch (expr) {
            case Expr.Or or -> or.terms().forEach(term -> collect(term, found));
            case Expr.And and -> and.terms().forEach(term -> collect(term, found));
            case Expr.Not not -> collect(not.term(), found);
            case Expr.InSegment member -> found.add(member);
            case Expr.Did d -> {}
            case Expr.Compare c -> {}
            case Expr.CompareAge c -> {}
            case Expr.InCluster c -> {}
            case Expr.ConsentsTo c -> {}
        }
    }
}
