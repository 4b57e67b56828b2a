package io.segue.core.language.syntax;

import io.segue.core.language.syntax.Measure.End;
import io.segue.core.language.syntax.Measure.Function;
import io.segue.core.language.syntax.Token.Kind;
import io.segue.core.value.Path;

/** Reads a value and the test of it. */
final class MeasureParser {
    private final Cursor cursor;
    private final PathParser paths;
    private final SelectorParser selectors;
    private final TestParser tests;
    private final TestTypes types;

    MeasureParser(Cursor cursor, SelectorParser selectors, TestParser tests, TestTypes types) {
        this.cursor = cursor;
        this.paths = new PathParser(cursor);
        this.selectors = selectors;
        this.tests = tests;
        this.types = types;
    }

    /**
     * Starts behind the keyword.
     *
     * @param keyword the one that was meant, in lower case
     */
    Expr compare(String keyword, int start) throws Panic {
        Measure measure = measure(keyword, start);
        TestDraft test = tests.test(name(measure, keyword));
        return switch (measure) {
            case Measure.Trait it -> new Expr.Compare(it, types.ofValue(test), cursor.spanFrom(start));
            case Measure.Pick it -> new Expr.Compare(it, types.ofValue(test), cursor.spanFrom(start));
            case Measure.Count it -> {
                limit(it, test);
                yield number(it, test, keyword, start);
            }
            case Measure.Distinct it -> {
                limit(test, Limits.DISTINCT_VALUES, "different values are told apart");
                yield number(it, test, keyword, start);
            }
            case Measure.Aggregate it -> number(it, test, keyword, start);
            case Measure.Score it -> number(it, test, keyword, start);
            case Measure.TimeSince it -> new Expr.CompareAge(it, types.ofAge(test), cursor.spanFrom(start));
        };
    }

    /** What is compared, for a message. */
    private String name(Measure measure, String keyword) {
        return measure instanceof Measure.Trait ? cursor.shownBare(measure.span()) : "'" + keyword + "'";
    }

    private Expr number(Measure measure, TestDraft test, String keyword, int start) {
        return new Expr.Compare(measure, types.ofNumber(test, keyword), cursor.spanFrom(start));
    }

    private void limit(Measure.Count measure, TestDraft test) {
        if (measure.source().inTheLast() != null) {
            limit(test, Limits.WINDOWED_COUNT, "events fit a window");
        }
    }

    private void limit(TestDraft test, int most, String of) {
        for (Constant constant : test.constants()) {
            Double number = constant.number();
            if (number != null && number > most) {
                cursor.tell("too-many", constant.span(), "no more than " + most + " " + of, "");
            }
        }
    }

    private Measure measure(String keyword, int start) throws Panic {
        return switch (keyword) {
            case "trait" -> new Measure.Trait(paths.path("'trait'"), cursor.spanFrom(start));
            case "count" -> new Measure.Count(ofSource("'count'"), cursor.spanFrom(start));
            case "distinct" -> {
                Path path = pathOf(keyword);
                yield new Measure.Distinct(path, ofSource("the property"), cursor.spanFrom(start));
            }
            case "sum" -> aggregate(Function.SUM, keyword, start);
            case "average" -> aggregate(Function.AVERAGE, keyword, start);
            case "min" -> aggregate(Function.MIN, keyword, start);
            case "max" -> aggregate(Function.MAX, keyword, start);
            case "first" -> pick(End.FIRST, keyword, start);
            case "last" -> pick(End.LAST, keyword, start);
            case "time" -> timeSince(start);
            case "score" -> new Measure.Score(model(), cursor.spanFrom(start));
            default -> throw new IllegalArgumentException("expected the keyword of a value, but got " + keyword);
        };
    }

    private Measure aggregate(Function function, String keyword, int start) throws Panic {
        Path path = pathOf(keyword);
        return new Measure.Aggregate(function, path, ofSource("the property"), cursor.spanFrom(start));
    }

    private Measure pick(End end, String keyword, int start) throws Panic {
        Path path = pathOf(keyword);
        return new Measure.Pick(end, path, ofSource("the property"), cursor.spanFrom(start));
    }

    private Path pathOf(String keyword) throws Panic {
        Token second = cursor.peek(1);
        if (cursor.isAt("of") && (second.is(Kind.TEXT) || second.isWord("anything"))) {
            cursor.tell(
                    "missing-name",
                    cursor.peek().span(),
                    "expected a property's name between '" + keyword + "' and 'of'",
                    "such as " + keyword + " total of");
            return Path.of("of");
        }
        return paths.path("'" + keyword + "'");
    }

    private Source ofSource(String after) throws Panic {
        cursor.expect("of", after, () -> cursor.peek().is(Kind.TEXT) || cursor.isAt("anything"));
        return selectors.source();
    }

    private Measure timeSince(int start) throws Panic {
        cursor.expect("since", "'time'", () -> cursor.isAt("first") || cursor.isAt("last"));
        End end = End.LAST;
        if (cursor.accept("first")) {
            end = End.FIRST;
        } else {
            cursor.expect("last", "'time since'", () -> cursor.peek().is(Kind.TEXT) || cursor.isAt("anything"));
        }
        return new Measure.TimeSince(end, selectors.source(), cursor.spanFrom(start));
    }

    private String model() throws Panic {
        if (!cursor.peek().is(Kind.TEXT)) {
            throw cursor.fail(
                    "missing-text", "expected a model's name in quotes after 'score', but " + cursor.found(), "");
        }
        return cursor.next().text();
    }
}
