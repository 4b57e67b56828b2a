package io.segue.core.engine;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.RuleParser;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.language.syntax.Selector;
import io.segue.core.language.syntax.Step;
import io.segue.core.language.syntax.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a failing case smaller for as long as it still fails. */
final class Shrinker {
    private final Predicate<Case> fails;

    private Shrinker(Predicate<Case> fails) {
        this.fails = fails;
    }

    static Case shrink(Case failing, Predicate<Case> fails) {
        return new Shrinker(fails).shrink(failing);
    }

    private Case shrink(Case failing) {
        Case smallest = failing;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Case next : simpler(smallest).toList()) {
                if (stillFails(next)) {
                    smallest = next;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private boolean stillFails(Case one) {
        try {
            return fails.test(one);
        } catch (RuntimeException | AssertionError e) {
            return false;
        }
    }

    private static Stream<Case> simpler(Case one) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < one.deliveries().size(); i++) {
            List<Case.Delivery> fewer = new ArrayList<>(one.deliveries());
            Case.Delivery gone = fewer.remove(i);
            if (gone.absorbs().isEmpty()) {
                cases.add(new Case(one.rules(), fewer, one.together(), one.until()));
            }
        }
        for (String id : one.rules().keySet()) {
            Map<String, String> fewer = new LinkedHashMap<>(one.rules());
            fewer.remove(id);
            cases.add(new Case(fewer, one.deliveries(), one.together(), one.until()));
            Expr rule = Objects.requireNonNull(
                    RuleParser.parse(one.rules().get(id), Map.of()).expr());
            for (Expr simpler : simpler(rule)) {
                Map<String, String> rules = new LinkedHashMap<>(one.rules());
                rules.put(id, RuleWriter.write(simpler));
                cases.add(new Case(rules, one.deliveries(), one.together(), one.until()));
            }
        }
        return cases.stream();
    }

    private static List<Expr> simpler(Expr expr) {
        return switch (expr) {
            case Expr.Or or -> of(or.terms(), terms -> new Expr.Or(terms, or.span()));
            case Expr.And and -> of(and.terms(), terms -> new Expr.And(terms, and.span()));
            case Expr.Not not -> {
                List<Expr> all = new ArrayList<>(List.of(not.term()));
                simpler(not.term()).forEach(term -> all.add(new Expr.Not(term, not.span())));
                yield all;
            }
            case Expr.Did did -> simpler(did);
            case Expr.Compare c -> List.of();
            case Expr.CompareAge c -> List.of();
            case Expr.InSegment s -> List.of();
            case Expr.InCluster c -> List.of();
            case Expr.ConsentsTo c -> List.of();
        };
    }

    private static List<Expr> of(List<Expr> terms, Function<List<Expr>, Expr> join) {
        List<Expr> all = new ArrayList<>(terms);
        for (int i = 0; i < terms.size(); i++) {
            for (Expr simpler : simpler(terms.get(i))) {
                List<Expr> changed = new ArrayList<>(terms);
                changed.set(i, simpler);
                all.add(join.apply(changed));
            }
        }
        return all;
    }

    private static List<Expr> simpler(Expr.Did did) {
        List<Expr> all = new ArrayList<>();
        if (did.negated()) {
            all.add(new Expr.Did(false, did.steps(), did.inTheLast(), did.span()));
        }
        if (did.inTheLast() != null) {
            all.add(new Expr.Did(did.negated(), did.steps(), null, did.span()));
        }
        for (int i = 0; i < did.steps().size(); i++) {
            Step step = did.steps().get(i);
            Selector selector = step.selector();
            if (did.steps().size() > 2) {
                List<Step> fewer = new ArrayList<>(did.steps());
                fewer.remove(i);
                all.add(new Expr.Did(did.negated(), fewer, did.inTheLast(), did.span()));
            }
            all.add(with(
                    did,
                    i,
                    new Step(
                            step.negated(),
                            new Selector(selector.event(), null, selector.span()),
                            step.times(),
                            step.within(),
                            step.span())));
            all.add(with(did, i, new Step(step.negated(), selector, Times.ONCE_OR_MORE, step.within(), step.span())));
            all.add(with(did, i, new Step(step.negated(), selector, step.times(), null, step.span())));
        }
        all.removeIf(did::equals);
        return all;
    }

    private static Expr with(Expr.Did did, int index, Step step) {
        List<Step> steps = new ArrayList<>(did.steps());
        steps.set(index, step);
        return new Expr.Did(did.negated(), steps, did.inTheLast(), did.span());
    }
}
