package io.segue.core.language.plan;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.language.syntax.AgeTest;
import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.Source;
import io.segue.core.segment.Condition;
import io.segue.core.segment.EventPath;
import io.segue.core.segment.EventPattern;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Question;
import io.segue.core.value.Test;
import io.segue.core.value.Value;

/** The conditions of comparisons: every test becomes a combination of "reaches this cut". */
final class Comparisons {
    private Comparisons() {}

    static Condition plan(Measure measure, Test test) {
        return switch (measure) {
            case Measure.Trait trait -> passes(new Leaf.Trait(trait.path()), FOREVER, test);
            case Measure.Count count -> counts(new Leaf.Occurrences(pattern(count.source())), count.source(), test);
            case Measure.Distinct distinct ->
                counts(
                        new Leaf.Distinct(pattern(distinct.source()), EventPath.of(distinct.path())),
                        distinct.source(),
                        test);
            case Measure.Aggregate aggregate -> aggregate(aggregate, test);
            case Measure.Pick pick -> pick(pick, test);
            case Measure.TimeSince since -> throw Planner.unavailable("time since with a value");
            case Measure.Score score -> throw Planner.unavailable("score");
        };
    }

    private static EventPattern pattern(Source source) {
        return Planner.pattern(source.selector());
    }

    private static long window(Source source) {
        return Planner.orForever(source.inTheLast());
    }

    private static Condition passes(Leaf leaf, long window, Test test) {
        return test instanceof Test.Unknown
                ? Condition.not(passes(leaf, window, new Test.Known()))
                : new Condition.Holds(leaf, new Question.Passes(window, test));
    }

    private static Condition counts(Leaf leaf, Source source, Test test) {
        return new Cuts() {
            @Override
            Condition known() {
                return Condition.TRUE;
            }

            @Override
            Condition reaches(double cut, boolean inclusive) {
                double least = inclusive ? Math.ceil(cut) : Math.floor(cut) + 1;
                if (least <= 0) {
                    return Condition.TRUE;
                }
                return least > Integer.MAX_VALUE
                        ? Condition.FALSE
                        : new Condition.Holds(leaf, new Question.AtLeast((int) least, window(source)));
            }
        }.plan(test);
    }

    private static Condition aggregate(Measure.Aggregate aggregate, Test test) {
        EventPattern pattern = pattern(aggregate.source());
        EventPath path = EventPath.of(aggregate.path());
        long window = window(aggregate.source());
        Leaf leaf = window == FOREVER ? new Leaf.Total(pattern, path) : new Leaf.Series(pattern, path);
        return new Cuts() {
            @Override
            Condition known() {
                return aggregate.function() == Measure.Function.SUM
                        ? Condition.TRUE
                        : reaches(Double.NEGATIVE_INFINITY, true);
            }

            @Override
            Condition reaches(double cut, boolean inclusive) {
                return new Condition.Holds(leaf, new Question.Reaches(aggregate.function(), window, cut, inclusive));
            }
        }.plan(test);
    }

    private static Condition pick(Measure.Pick pick, Test test) {
        long window = window(pick.source());
        boolean everyEvent = pick.end() == Measure.End.FIRST && window != FOREVER;
        return passes(
                new Leaf.Edge(pick.end(), pattern(pick.source()), EventPath.of(pick.path()), everyEvent), window, test);
    }

    static Condition plan(Measure.TimeSince since, AgeTest test) {
        return switch (test) {
            case AgeTest.Compare compare -> compare(since, compare);
            case AgeTest.Between between ->
                Condition.all(atLeast(since, between.low()), Condition.not(atLeast(since, between.high() + 1)));
            case AgeTest.OneOf one ->
                Condition.any(one.millis().stream()
                        .map(millis -> exactly(since, millis))
                        .toList());
            case AgeTest.Known known -> atLeast(since, 0);
            case AgeTest.Unknown unknown -> Condition.not(atLeast(since, 0));
        };
    }

    private static Condition compare(Measure.TimeSince since, AgeTest.Compare test) {
        long millis = test.millis();
        return switch (test.operator()) {
            case EQUAL -> exactly(since, millis);
            case NOT_EQUAL -> Condition.all(atLeast(since, 0), Condition.not(exactly(since, millis)));
            case LESS -> Condition.all(atLeast(since, 0), Condition.not(atLeast(since, millis)));
            case AT_MOST -> Condition.all(atLeast(since, 0), Condition.not(atLeast(since, millis + 1)));
            case GREATER -> atLeast(since, millis + 1);
            case AT_LEAST -> atLeast(since, millis);
        };
    }

    private static Condition exactly(Measure.TimeSince since, long millis) {
        return Condition.all(atLeast(since, millis), Condition.not(atLeast(since, millis + 1)));
    }

    /** Whether the first, or the last, is known and at least so old. The last is older than d when none is younger. */
    private static Condition atLeast(Measure.TimeSince since, long millis) {
        EventPattern pattern = pattern(since.source());
        long window = window(since.source());
        long age = Math.max(0, millis);
        return switch (since.end()) {
            case FIRST ->
                age >= window
                        ? Condition.FALSE
                        : new Condition.Holds(
                                new Leaf.Moments(pattern, window == FOREVER), new Question.Aged(age, window));
            case LAST -> {
                Leaf leaf = new Leaf.Occurrences(pattern);
                Condition known = new Condition.Holds(leaf, new Question.AtLeast(1, window));
                yield age == 0
                        ? known
                        : Condition.all(known, Condition.not(new Condition.Holds(leaf, new Question.AtLeast(1, age))));
            }
        };
    }

    /** Tests of a number, each said with the two questions that a ladder can order. */
    private abstract static class Cuts {
        abstract Condition known();

        abstract Condition reaches(double cut, boolean inclusive);

        final Condition plan(Test test) {
            return switch (test) {
                case Test.Compare compare -> compare(compare.operator(), number(compare.literal()));
                case Test.Between between ->
                    Condition.all(
                            reaches(number(between.low()), true),
                            Condition.not(reaches(number(between.high()), false)));
                case Test.OneOf one ->
                    Condition.any(one.literals().stream()
                            .map(literal -> equal(number(literal)))
                            .toList());
                case Test.Known k -> known();
                case Test.Unknown u -> Condition.not(known());
                case Test.Contains c -> throw Planner.unavailable("contains of a number");
                case Test.StartsWith s -> throw Planner.unavailable("starts with of a number");
                case Test.EndsWith e -> throw Planner.unavailable("ends with of a number");
            };
        }

        private Condition compare(Test.Operator operator, double cut) {
            return switch (operator) {
                case EQUAL -> equal(cut);
                case NOT_EQUAL -> Condition.all(known(), Condition.not(equal(cut)));
                case LESS -> Condition.all(known(), Condition.not(reaches(cut, true)));
                case AT_MOST -> Condition.all(known(), Condition.not(reaches(cut, false)));
                case GREATER -> reaches(cut, false);
                case AT_LEAST -> reaches(cut, true);
            };
        }

        private Condition equal(double cut) {
            return Condition.all(reaches(cut, true), Condition.not(reaches(cut, false)));
        }

        private static double number(Value literal) {
            if (literal instanceof Value.Num number) {
                return number.number();
            }
            throw Planner.unavailable("a number compared with " + literal);
        }
    }
}
