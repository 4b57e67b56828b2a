package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.language.syntax.AgeTest;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.Source;
import io.segue.core.language.syntax.Step;
import io.segue.core.value.Path;
import io.segue.core.value.Test.Operator;
import io.segue.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of the language say, word by word, for one person at one instant. Knows nothing of plans, leaves or
 * ladders; looks at every event for every question.
 */
final class Oracle {
    private final Past past;
    private final long t;
    private final Predicate<String> isMember;

    /** @param past what happened up to t, and nothing later */
    Oracle(Past past, long t, Predicate<String> isMember) {
        this.past = past;
        this.t = t;
        this.isMember = isMember;
    }

    boolean holds(Expr expr) {
        return switch (expr) {
            case Expr.Or or -> or.terms().stream().anyMatch(this::holds);
            case Expr.And and -> and.terms().stream().allMatch(this::holds);
            case Expr.Not not -> !holds(not.term());
            case Expr.Did did -> happened(did) != did.negated();
            case Expr.Compare compare -> compare.test().holds(value(compare.measure()));
            case Expr.CompareAge compare -> passes(compare.test(), age(compare.measure()));
            case Expr.InSegment in -> isMember.test(in.segment());
            case Expr.InCluster c -> throw new IllegalArgumentException("expected no cluster");
            case Expr.ConsentsTo c -> throw new IllegalArgumentException("expected no consent");
        };
    }

    /** {@code in the last W} at t covers (t − W, t]. */
    private boolean isInTheLast(@Nullable Long window, long instant) {
        return instant <= t && (window == null || instant > t - window);
    }

    private boolean happened(Expr.Did did) {
        if (did.steps().size() > 1) {
            return past.completions(did).stream().anyMatch(match -> stands(did, match));
        }
        Step step = did.steps().getFirst();
        int count = step.times().count();
        return switch (step.times().bound()) {
            case AT_LEAST -> isThere(step, count, did.inTheLast());
            case AT_MOST -> !isThere(step, count + 1, did.inTheLast());
            case EXACTLY -> isThere(step, count, did.inTheLast()) && !isThere(step, count + 1, did.inTheLast());
        };
    }

    /** Some n events in the window, the last at most {@code within} after the first: if any n, then n neighbours. */
    private boolean isThere(Step step, int n, @Nullable Long window) {
        List<Long> times = past.matching(step.selector()).stream()
                .map(Event::time)
                .filter(time -> isInTheLast(window, time))
                .toList();
        if (n == 0) {
            return true;
        }
        for (int first = 0; first + n <= times.size(); first++) {
            long took = times.get(first + n - 1) - times.get(first);
            if (step.within() == null || took <= step.within()) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(Expr.Did did, SequenceSearch.Match match) {
        Step last = did.steps().getLast();
        if (!last.negated()) {
            return isInTheLast(did.inTheLast(), match.at());
        }
        long patience = last.within() == null ? 0 : last.within();
        return isInTheLast(did.inTheLast(), match.at() + patience)
                && past.matching(last.selector()).stream()
                        .allMatch(event ->
                                event.time() < match.at() || match.used().contains(event.messageId()));
    }

    private Value value(Measure measure) {
        return switch (measure) {
            case Measure.Trait trait -> past.trait(trait.path());
            case Measure.Count count -> new Value.Num(events(count.source()).size());
            case Measure.Distinct distinct ->
                new Value.Num(new HashSet<>(elements(distinct.path(), distinct.source())).size());
            case Measure.Aggregate aggregate -> aggregate(aggregate);
            case Measure.Pick pick -> pick(pick);
            case Measure.TimeSince s -> throw new IllegalArgumentException("expected a value, but got a duration");
            case Measure.Score s -> throw new IllegalArgumentException("expected no score");
        };
    }

    private List<Event> events(Source source) {
        return past.matching(source.selector()).stream()
                .filter(event -> isInTheLast(source.inTheLast(), event.time()))
                .toList();
    }

    /** All single values at a path, those inside arrays too. */
    private List<Value> elements(Path path, Source source) {
        List<Value> elements = new ArrayList<>();
        events(source).forEach(event -> unfold(Past.read(event, path), elements));
        return elements;
    }

    private static void unfold(Value value, List<Value> elements) {
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> unfold(item, elements));
        } else if (!(value instanceof Value.Absent)) {
            elements.add(value);
        }
    }

    private Value aggregate(Measure.Aggregate aggregate) {
        List<Double> numbers = elements(aggregate.path(), aggregate.source()).stream()
                .filter(value -> value instanceof Value.Num)
                .map(value -> ((Value.Num) value).number())
                .toList();
        if (numbers.isEmpty()) {
            return aggregate.function() == Measure.Function.SUM ? new Value.Num(0) : Value.ABSENT;
        }
        double sum = numbers.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        return new Value.Num(
                switch (aggregate.function()) {
                    case SUM -> sum;
                    case AVERAGE -> sum / numbers.size();
                    case MIN -> numbers.stream().min(Double::compare).orElseThrow();
                    case MAX -> numbers.stream().max(Double::compare).orElseThrow();
                });
    }

    private Value pick(Measure.Pick pick) {
        List<Event> events = events(pick.source());
        if (events.isEmpty()) {
            return Value.ABSENT;
        }
        Event chosen = switch (pick.end()) {
            case FIRST -> events.getFirst();
            case LAST -> events.getLast();
        };
        return Past.read(chosen, pick.path());
    }

    private OptionalLong age(Measure.TimeSince since) {
        List<Event> events = events(since.source());
        if (events.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                switch (since.end()) {
                    case FIRST -> t - events.getFirst().time();
                    case LAST -> t - events.getLast().time();
                });
    }

    private static boolean passes(AgeTest test, OptionalLong age) {
        if (age.isEmpty()) {
            return test instanceof AgeTest.Unknown;
        }
        long millis = age.getAsLong();
        return switch (test) {
            case AgeTest.Compare compare -> passes(compare.operator(), Long.compare(millis, compare.millis()));
            case AgeTest.Between between -> between.low() <= millis && millis <= between.high();
            case AgeTest.OneOf one -> one.millis().contains(millis);
            case AgeTest.Known k -> true;
            case AgeTest.Unknown u -> false;
        };
    }

    private static boolean passes(Operator operator, int comparison) {
        return switch (operator) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case GREATER -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }
}
