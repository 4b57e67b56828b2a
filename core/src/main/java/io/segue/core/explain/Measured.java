package io.segue.core.explain;

import io.segue.core.event.Event;
import io.segue.core.language.syntax.AgeTest;
import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.Source;
import io.segue.core.segment.EventPath;
import io.segue.core.value.Test;
import io.segue.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the measure of a comparison came to. */
final class Measured {
    private static final int DECIMALS = 6;

    private Measured() {}

    static Detail detail(Expr.Compare compare, Detail.Past past) {
        return switch (compare.measure()) {
            case Measure.Trait trait -> value(past.traits().read(trait.path()), compare.test(), List.of());
            case Measure.Count count -> {
                List<Event> events = events(count.source(), past);
                yield number(events.size(), compare.test(), events);
            }
            case Measure.Distinct distinct -> distinct(distinct, compare.test(), past);
            case Measure.Aggregate aggregate -> aggregate(aggregate, compare.test(), past);
            case Measure.Pick pick -> pick(pick, compare.test(), past);
            case Measure.TimeSince t -> throw new IllegalArgumentException("expected an age to be compared as one");
            case Measure.Score s -> throw new IllegalArgumentException("expected a checked rule, but it has a score");
        };
    }

    static Detail detail(Expr.CompareAge compare, Detail.Past past) {
        List<Event> events = events(compare.measure().source(), past);
        if (events.isEmpty()) {
            return new Detail("unknown: there is no such event", null, events);
        }
        Event event = compare.measure().end() == Measure.End.FIRST ? events.getFirst() : events.getLast();
        long age = past.at() - event.time();
        return new Detail(Durations.format(age) + " ago", ageDistance(age, compare.test()), List.of(event));
    }

    private static @Nullable Double ageDistance(long age, AgeTest test) {
        return test instanceof AgeTest.Compare compare ? (double) Math.abs(compare.millis() - age) : null;
    }

    private static List<Event> events(Source source, Detail.Past past) {
        return past.matching(source.selector(), source.inTheLast());
    }

    private static Detail distinct(Measure.Distinct distinct, Test test, Detail.Past past) {
        Set<Value> values = new LinkedHashSet<>();
        List<Event> counted = new ArrayList<>();
        for (Event event : events(distinct.source(), past)) {
            if (flatten(EventPath.of(distinct.path()).read(event), values)) {
                counted.add(event);
            }
        }
        Detail number = number(values.size(), test, counted);
        String shown = values.stream()
                .limit(Explainer.EVENTS_SHOWN_MAX)
                .map(Measured::text)
                .collect(Collectors.joining(", "));
        return new Detail(number.text() + (values.isEmpty() ? "" : ": " + shown), number.distance(), counted);
    }

    /** Whether there was anything that had not been there yet. */
    private static boolean flatten(Value value, Set<Value> values) {
        if (value instanceof Value.Items items) {
            boolean any = false;
            for (Value item : items.items()) {
                any |= flatten(item, values);
            }
            return any;
        }
        return !(value instanceof Value.Absent) && values.add(value);
    }

    private static Detail aggregate(Measure.Aggregate aggregate, Test test, Detail.Past past) {
        EventPath path = EventPath.of(aggregate.path());
        List<Event> counted = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        for (Event event : events(aggregate.source(), past)) {
            int before = numbers.size();
            numbers(path.read(event), numbers);
            if (numbers.size() > before) {
                counted.add(event);
            }
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (aggregate.function() == Measure.Function.SUM) {
            return number(sum.doubleValue(), test, counted);
        }
        if (numbers.isEmpty()) {
            return new Detail("unknown: there is no number", null, counted);
        }
        double value = switch (aggregate.function()) {
            case SUM -> sum.doubleValue();
            case AVERAGE -> sum.doubleValue() / numbers.size();
            case MIN -> numbers.stream().reduce(BigDecimal::min).orElseThrow().doubleValue();
            case MAX -> numbers.stream().reduce(BigDecimal::max).orElseThrow().doubleValue();
        };
        return number(value, test, counted);
    }

    private static void numbers(Value value, List<BigDecimal> numbers) {
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> numbers(item, numbers));
        } else if (value instanceof Value.Num num) {
            numbers.add(new BigDecimal(num.number()));
        }
    }

    private static Detail pick(Measure.Pick pick, Test test, Detail.Past past) {
        List<Event> events = events(pick.source(), past);
        if (events.isEmpty()) {
            return new Detail("unknown: there is no such event", null, events);
        }
        Event event = pick.end() == Measure.End.FIRST ? events.getFirst() : events.getLast();
        return value(EventPath.of(pick.path()).read(event), test, List.of(event));
    }

    private static Detail value(Value value, Test test, List<Event> events) {
        return switch (value) {
            case Value.Absent a -> new Detail("unknown", null, events);
            case Value.Num num -> number(num.number(), test, events);
            case Value.Text t -> new Detail("is " + text(t), null, events);
            case Value.Bool b -> new Detail("is " + text(b), null, events);
            case Value.Items i -> new Detail("is " + text(i), null, events);
            case Value.Struct s -> new Detail("is an object", null, events);
        };
    }

    private static Detail number(double number, Test test, List<Event> events) {
        Double distance = distance(number, test);
        String away = distance == null || distance == 0 ? "" : ", " + plain(distance) + " from the threshold";
        return new Detail("is " + plain(number) + away, distance, events);
    }

    private static @Nullable Double distance(double number, Test test) {
        return switch (test) {
            case Test.Compare it -> it.literal() instanceof Value.Num cut ? Math.abs(cut.number() - number) : null;
            case Test.Between it ->
                it.low() instanceof Value.Num low && it.high() instanceof Value.Num high
                        ? Math.min(Math.abs(low.number() - number), Math.abs(high.number() - number))
                        : null;
            case Test.OneOf o -> null;
            case Test.Contains c -> null;
            case Test.StartsWith s -> null;
            case Test.EndsWith e -> null;
            case Test.Known k -> null;
            case Test.Unknown u -> null;
        };
    }

    private static String plain(double number) {
        BigDecimal rounded = new BigDecimal(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Absent a -> "unknown";
            case Value.Text t -> "'" + t.text() + "'";
            case Value.Num n -> plain(n.number());
            case Value.Bool b -> Boolean.toString(b.truth());
            case Value.Items i -> i.items().stream().map(Measured::text).collect(Collectors.joining(", ", "[", "]"));
            case Value.Struct s -> "{…}";
        };
    }
}
