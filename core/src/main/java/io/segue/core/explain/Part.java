package io.segue.core.explain;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.language.syntax.Step;
import io.segue.core.segment.SegmentDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A part of a rule that is a segment of its own while the rule is explained.
 *
 * @param label how the part is shown
 * @param expr what it asks
 */
record Part(String id, String label, Expr expr, List<Part> parts) {
    /** No definition that a user writes can have such an id. */
    private static final String PREFIX = "\0part-";

    static Part of(Expr rule) {
        return part(rule, PREFIX);
    }

    private static Part part(Expr expr, String id) {
        return new Part(id, RuleWriter.write(expr), expr, parts(expr, id));
    }

    private static List<Part> parts(Expr expr, String id) {
        return switch (expr) {
            case Expr.Or or -> all(or.terms(), id);
            case Expr.And and -> all(and.terms(), id);
            case Expr.Not not -> all(List.of(not.term()), id);
            case Expr.Did did -> did.steps().size() > 1 ? beginnings(did, id) : List.of();
            case Expr.Compare c -> List.of();
            case Expr.CompareAge c -> List.of();
            case Expr.InSegment s -> List.of();
            case Expr.InCluster c -> List.of();
            case Expr.ConsentsTo c -> List.of();
        };
    }

    private static List<Part> all(List<Expr> terms, String id) {
        List<Part> parts = new ArrayList<>();
        for (Expr term : terms) {
            parts.add(part(term, id + "." + parts.size()));
        }
        return parts;
    }

    /** Of a sequence: how far it has ever got, one step more each time. */
    private static List<Part> beginnings(Expr.Did did, String id) {
        List<Part> parts = new ArrayList<>();
        List<Step> steps = did.steps();
        for (int count = 1;
                count < steps.size()
                        || count == steps.size() && !steps.getLast().negated();
                count++) {
            Expr beginning = new Expr.Did(false, steps.subList(0, count), null, did.span());
            parts.add(new Part(
                    id + "." + count, "step " + count + ": " + step(steps.get(count - 1)), beginning, List.of()));
        }
        return parts;
    }

    private static String step(Step step) {
        Expr alone = new Expr.Did(false, List.of(step), null, step.span());
        return RuleWriter.write(alone).substring("did ".length());
    }

    SegmentDefinition definition() {
        return new SegmentDefinition(id, label, RuleWriter.write(expr), Map.of(), SegmentDefinition.About.NOTHING);
    }

    /** This part and all below it. */
    void each(Consumer<Part> consumer) {
        consumer.accept(this);
        parts.forEach(part -> part.each(consumer));
    }
}
