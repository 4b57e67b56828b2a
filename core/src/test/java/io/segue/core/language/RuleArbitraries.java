package io.segue.core.language;

import io.segue.core.language.syntax.AgeTest;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Filter;
import io.segue.core.language.syntax.Limits;
import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.Selector;
import io.segue.core.language.syntax.Source;
import io.segue.core.language.syntax.Step;
import io.segue.core.language.syntax.Times;
import io.segue.core.language.syntax.Times.Bound;
import io.segue.core.value.Order;
import io.segue.core.value.Path;
import io.segue.core.value.Test;
import io.segue.core.value.Test.Operator;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random valid rules over the whole grammar, as trees without spans. What they speak of comes from a {@link Vocabulary},
 * so that a test with histories can keep it small enough for rules to come true now and then.
 */
public final class RuleArbitraries {
    private static final Span NOWHERE = new Span(0, 0);
    private static final int DEPTH = 2;

    private final Vocabulary words;

    private RuleArbitraries(Vocabulary words) {
        this.words = words;
    }

    /**
     * What rules speak of.
     *
     * @param properties paths in filters and measures; {@code context.…} is the way into the context
     * @param durations in milliseconds, above 0
     * @param counts numbers of times, at least 1 and at most 100
     * @param segments ids for {@code in segment}; an empty list leaves the construct out
     * @param unavailable whether to add the constructs that the checker refuses for now
     */
    public record Vocabulary(
            Arbitrary<String> events,
            Arbitrary<Path> properties,
            Arbitrary<Path> traits,
            Arbitrary<Double> numbers,
            Arbitrary<String> texts,
            Arbitrary<Long> durations,
            Arbitrary<Integer> counts,
            List<String> segments,
            boolean unavailable) {}

    /** Rules of a few conditions, nested a few levels deep. */
    public static Arbitrary<Expr> rules(Vocabulary words) {
        return new RuleArbitraries(words).exprs(DEPTH).withoutEdgeCases();
    }

    /** Rules of one condition. */
    public static Arbitrary<Expr> conditions(Vocabulary words) {
        return new RuleArbitraries(words).condition().withoutEdgeCases();
    }

    private Arbitrary<Expr> exprs(int depth) {
        if (depth == 0) {
            return condition();
        }
        Arbitrary<Expr> inner = exprs(depth - 1);
        Arbitrary<List<Expr>> terms = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(3, condition()),
                Tuple.of(2, terms.map(it -> new Expr.And(it, NOWHERE))),
                Tuple.of(2, terms.map(it -> new Expr.Or(it, NOWHERE))),
                Tuple.of(1, inner.map(it -> new Expr.Not(it, NOWHERE))));
    }

    private Arbitrary<Expr> condition() {
        List<Arbitrary<Expr>> kinds = new ArrayList<>(List.of(often(), sequence(), compare(), compareAge()));
        if (!words.segments.isEmpty()) {
            kinds.add(Arbitraries.of(words.segments).map(it -> new Expr.InSegment(it, NOWHERE)));
        }
        if (words.unavailable) {
            kinds.add(Combinators.combine(words.texts, words.texts).as((m, c) -> new Expr.InCluster(m, c, NOWHERE)));
            kinds.add(words.texts.map(it -> new Expr.ConsentsTo(it, NOWHERE)));
        }
        return Arbitraries.oneOf(kinds);
    }

    private Arbitrary<Expr> often() {
        Arbitrary<Step> step = Combinators.combine(selector(), times(), duration())
                .as((selector, times, within) ->
                        new Step(false, selector, times, measures(times) ? within : null, NOWHERE));
        return Combinators.combine(flag(), step, duration())
                .as((negated, it, window) -> new Expr.Did(negated, List.of(it), window, NOWHERE));
    }

    private static boolean measures(Times times) {
        return times.bound() == Bound.AT_LEAST ? times.count() > 1 : times.count() > 0;
    }

    private Arbitrary<Times> times() {
        Arbitrary<Times> bounded = Combinators.combine(Arbitraries.of(Bound.class), words.counts)
                .as((bound, count) -> new Times(bound, bound == Bound.AT_MOST ? count - 1 : count));
        return Arbitraries.oneOf(Arbitraries.just(Times.ONCE_OR_MORE), bounded);
    }

    private Arbitrary<Expr> sequence() {
        Arbitrary<List<Step>> later = laterStep().list().ofMinSize(0).ofMaxSize(3);
        Arbitrary<Step> last = Arbitraries.oneOf(laterStep(), lastNot());
        return Combinators.combine(flag(), firstStep(), later, last, duration())
                .as((negated, first, middle, end, window) -> new Expr.Did(
                        negated,
                        Stream.of(List.of(first), middle, List.of(end))
                                .flatMap(List::stream)
                                .toList(),
                        window,
                        NOWHERE));
    }

    private Arbitrary<Step> firstStep() {
        return Combinators.combine(selector(), words.counts, duration())
                .as((selector, count, within) -> new Step(
                        false, selector, new Times(Bound.AT_LEAST, count), count > 1 ? within : null, NOWHERE));
    }

    private Arbitrary<Step> laterStep() {
        Arbitrary<Integer> counts = Arbitraries.oneOf(Arbitraries.just(1), words.counts);
        return Combinators.combine(selector(), counts, duration())
                .as((selector, count, within) ->
                        new Step(false, selector, new Times(Bound.AT_LEAST, count), within, NOWHERE));
    }

    private Arbitrary<Step> lastNot() {
        return Combinators.combine(selector(), duration())
                .as((selector, within) -> new Step(true, selector, Times.ONCE_OR_MORE, within, NOWHERE));
    }

    private Arbitrary<Expr> compare() {
        Arbitrary<Measure> count = Arbitraries.oneOf(
                source().map(it -> new Measure.Count(it, NOWHERE)),
                Combinators.combine(words.properties, source()).as((p, s) -> new Measure.Distinct(p, s, NOWHERE)));
        Arbitrary<Measure> number = Combinators.combine(
                        Arbitraries.of(Measure.Function.class), words.properties, source())
                .as((f, p, s) -> new Measure.Aggregate(f, p, s, NOWHERE));
        Arbitrary<Measure> value = Arbitraries.oneOf(
                words.traits.map(it -> new Measure.Trait(it, NOWHERE)),
                Combinators.combine(Arbitraries.of(Measure.End.class), words.properties, source())
                        .as((e, p, s) -> new Measure.Pick(e, p, s, NOWHERE)));
        if (words.unavailable) {
            number = Arbitraries.oneOf(number, words.texts.map(it -> new Measure.Score(it, NOWHERE)));
        }
        return Arbitraries.oneOf(
                compare(count, numberTest(someCounts())),
                compare(number, numberTest(words.numbers)),
                compare(value, valueTest()));
    }

    private static Arbitrary<Expr> compare(Arbitrary<Measure> measure, Arbitrary<Test> test) {
        return Combinators.combine(measure, test).as((m, t) -> new Expr.Compare(m, t, NOWHERE));
    }

    private Arbitrary<Expr> compareAge() {
        return Combinators.combine(Arbitraries.of(Measure.End.class), source(), ageTest())
                .as((end, source, test) ->
                        new Expr.CompareAge(new Measure.TimeSince(end, source, NOWHERE), test, NOWHERE));
    }

    private Arbitrary<Source> source() {
        return Combinators.combine(selector(), duration())
                .as((selector, window) -> new Source(selector, window, NOWHERE));
    }

    private Arbitrary<Selector> selector() {
        return Combinators.combine(words.events.injectNull(0.15), filter(2).injectNull(0.6))
                .as((event, where) -> new Selector(event, where, NOWHERE));
    }

    private Arbitrary<Filter> filter(int depth) {
        Arbitrary<Filter> is =
                Combinators.combine(words.properties, valueTest()).as((p, t) -> new Filter.Is(p, t, NOWHERE));
        if (depth == 0) {
            return is;
        }
        Arbitrary<Filter> inner = filter(depth - 1);
        Arbitrary<List<Filter>> terms = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                is,
                is,
                terms.map(it -> new Filter.And(it, NOWHERE)),
                terms.map(it -> new Filter.Or(it, NOWHERE)),
                inner.map(it -> new Filter.Not(it, NOWHERE)));
    }

    /** Numbers a windowed count, or a count of different values, may be compared with. */
    private Arbitrary<Double> someCounts() {
        return Arbitraries.oneOf(
                words.counts.map(Integer::doubleValue), words.numbers.filter(it -> it <= Limits.WINDOWED_COUNT));
    }

    private Arbitrary<Value> text() {
        return words.texts.map(Value.Text::new);
    }

    private static Arbitrary<Test> numberTest(Arbitrary<Double> numbers) {
        Arbitrary<Value> number = numbers.map(Value.Num::new);
        return Arbitraries.oneOf(comparison(number), between(numbers), oneOf(number), Arbitraries.of(KNOWN, UNKNOWN));
    }

    private static final Test KNOWN = new Test.Known();
    private static final Test UNKNOWN = new Test.Unknown();

    private Arbitrary<Test> valueTest() {
        Arbitrary<Value> truth = flag().map(Value.Bool::new);
        Arbitrary<Test> truthTest = Combinators.combine(Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL), truth)
                .as(Test.Compare::new);
        Arbitrary<Value> number = words.numbers.map(Value.Num::new);
        return Arbitraries.oneOf(
                numberTest(words.numbers),
                comparison(text()),
                betweenTexts(),
                truthTest,
                oneOf(Arbitraries.oneOf(number, text(), truth)),
                words.texts.map(Test.Contains::new),
                words.texts.map(Test.StartsWith::new),
                words.texts.map(Test.EndsWith::new));
    }

    private static Arbitrary<Test> comparison(Arbitrary<Value> literal) {
        return Combinators.combine(Arbitraries.of(Operator.class), literal).as(Test.Compare::new);
    }

    private static Arbitrary<Test> between(Arbitrary<Double> numbers) {
        return Combinators.combine(numbers, numbers)
                .as((a, b) -> new Test.Between(new Value.Num(Math.min(a, b)), new Value.Num(Math.max(a, b))));
    }

    private Arbitrary<Test> betweenTexts() {
        return Combinators.combine(words.texts, words.texts)
                .as((a, b) -> Order.compare(a, b) <= 0
                        ? new Test.Between(new Value.Text(a), new Value.Text(b))
                        : new Test.Between(new Value.Text(b), new Value.Text(a)));
    }

    private static Arbitrary<Test> oneOf(Arbitrary<Value> literal) {
        return literal.list().ofMinSize(1).ofMaxSize(3).map(Test.OneOf::new);
    }

    private Arbitrary<AgeTest> ageTest() {
        Arbitrary<AgeTest> compare = Combinators.combine(Arbitraries.of(Operator.class), words.durations)
                .as(AgeTest.Compare::new);
        Arbitrary<AgeTest> between = Combinators.combine(words.durations, words.durations)
                .as((a, b) -> new AgeTest.Between(Math.min(a, b), Math.max(a, b)));
        Arbitrary<AgeTest> oneOf =
                words.durations.list().ofMinSize(1).ofMaxSize(3).map(AgeTest.OneOf::new);
        return Arbitraries.oneOf(compare, between, oneOf, Arbitraries.of(new AgeTest.Known(), new AgeTest.Unknown()));
    }

    private Arbitrary<Long> duration() {
        return words.durations.injectNull(0.5);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(false, true);
    }
}
