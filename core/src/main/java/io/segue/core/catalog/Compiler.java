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
    /** How long a chain of segments that refer to each other may be. */
    static final int REFERENCES_DEEP = 100;

    private final Map<String, SegmentDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Expr> rules = new LinkedHashMap<>();
    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    /** Each after those it refers to, with how long the longest chain from it is. */
    private final Map<String, Integer> ordered = new LinkedHashMap<>();

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
        rules.keySet().stream().sorted().forEach(this::order);
        if (!problems.isEmpty()) {
            return new Catalog.Rejected(problems);
        }
        List<PlannedRule> planned = new ArrayList<>();
        for (String id : ordered.keySet()) {
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
        if (ordered.containsKey(id)) {
            return;
        }
        open.add(id);
        int depth = 0;
        Expr rule = rules.get(id);
        for (Expr.InSegment reference : rule == null ? List.<Expr.InSegment>of() : references(rule)) {
            depth = Math.max(depth, 1 + follow(id, reference));
        }
        open.remove(id);
        ordered.put(id, depth);
    }

    /** How long the chain from the segment referred to is. */
    private int follow(String id, Expr.InSegment reference) {
        if (open.contains(reference.segment())) {
            tell(id, circle(reference));
            return 0;
        }
        if (open.size() == REFERENCES_DEEP) {
            tell(id, tooDeep(reference));
            return 0;
        }
        order(reference.segment());
        int depth = requireNonNull(ordered.get(reference.segment()));
        if (depth == REFERENCES_DEEP - 1) {
            tell(id, tooDeep(reference));
            return 0;
        }
        return depth;
    }

    private void tell(String id, Problem problem) {
        problems.computeIfAbsent(id, key -> new ArrayList<>()).add(problem);
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

    private static Problem tooDeep(Expr.InSegment reference) {
        return new Problem(
                "references-too-deep",
                reference.span(),
                "segments may refer to each other no more than " + REFERENCES_DEEP + " deep",
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
