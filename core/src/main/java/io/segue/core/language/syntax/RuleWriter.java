package io.segue.core.language.syntax;

import io.segue.core.value.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From a tree to its rule in the one canonical spelling, which parses to the same tree again. Parameters appear as their
 * values, months and weeks as days.
 */
public final class RuleWriter {
    private RuleWriter() {}

    /** @throws IllegalArgumentException for a text no rule can have, which a parsed tree never has */
    public static String write(Expr expr) {
        return switch (expr) {
            case Expr.Or it -> join(" or ", it.terms(), term -> group(term, term instanceof Expr.Or));
            case Expr.And it -> join(" and ", it.terms(), term -> group(term, isJunction(term)));
            case Expr.Not it -> "not " + group(it.term(), isJunction(it.term()));
            case Expr.Did it -> did(it);
            case Expr.Compare it -> measure(it.measure()) + " " + TestWriter.write(it.test());
            case Expr.CompareAge it -> measure(it.measure()) + " " + TestWriter.write(it.test());
            case Expr.InSegment it -> "in segment " + text(it.segment());
            case Expr.InCluster it -> "in cluster " + text(it.model()) + " / " + text(it.cluster());
            case Expr.ConsentsTo it -> "consents to " + text(it.purpose());
        };
    }

    /** In quotes. */
    public static String text(String text) {
        if (!QuoteLexer.isWritable(text)) {
            throw new IllegalArgumentException("expected a text that can stand in a rule, but got " + text);
        }
        return "'" + text.replace("'", "''") + "'";
    }

    public static String path(Path path) {
        return path.names().stream().map(RuleWriter::name).collect(Collectors.joining("."));
    }

    /** In backticks where it needs them. */
    static String name(String name) {
        return Letters.isPlainName(name) ? name : "`" + name.replace("`", "``") + "`";
    }

    private static boolean isJunction(Expr expr) {
        return expr instanceof Expr.And || expr instanceof Expr.Or;
    }

    private static String group(Expr expr, boolean brackets) {
        return brackets ? "(" + write(expr) + ")" : write(expr);
    }

    private static <T> String join(String between, List<T> terms, Function<T, String> write) {
        return terms.stream().map(write).collect(Collectors.joining(between));
    }

    private static String did(Expr.Did did) {
        String steps = join(" then ", did.steps(), RuleWriter::step);
        return (did.negated() ? "did not " : "did ") + steps + window(did.inTheLast());
    }

    private static String step(Step step) {
        return (step.negated() ? "not " : "")
                + selector(step.selector())
                + times(step.times())
                + (step.within() == null ? "" : " within " + Durations.format(step.within()));
    }

    private static String selector(Selector selector) {
        String event = selector.event() == null ? "anything" : text(selector.event());
        return selector.where() == null ? event : event + " where " + where(selector.where());
    }

    private static String where(Filter filter) {
        return filter instanceof Filter.Is ? filter(filter) : "(" + filter(filter) + ")";
    }

    private static String filter(Filter filter) {
        return switch (filter) {
            case Filter.Or it -> join(" or ", it.terms(), term -> group(term, term instanceof Filter.Or));
            case Filter.And it -> join(" and ", it.terms(), term -> group(term, isJunction(term)));
            case Filter.Not it -> "not " + group(it.term(), isJunction(it.term()));
            case Filter.Is it -> path(it.path()) + " " + TestWriter.write(it.test());
        };
    }

    private static boolean isJunction(Filter filter) {
        return filter instanceof Filter.And || filter instanceof Filter.Or;
    }

    private static String group(Filter filter, boolean brackets) {
        return brackets ? "(" + filter(filter) + ")" : filter(filter);
    }

    private static String times(Times times) {
        if (times.equals(Times.ONCE_OR_MORE)) {
            return "";
        }
        String bound = switch (times.bound()) {
            case AT_LEAST -> " at least ";
            case AT_MOST -> " at most ";
            case EXACTLY -> " exactly ";
        };
        return bound + times.count() + (times.count() == 1 ? " time" : " times");
    }

    private static String measure(Measure measure) {
        return switch (measure) {
            case Measure.Trait it -> "trait " + path(it.path());
            case Measure.Count it -> "count of " + source(it.source());
            case Measure.Distinct it -> "distinct " + path(it.path()) + " of " + source(it.source());
            case Measure.Aggregate it -> word(it.function()) + " " + path(it.path()) + " of " + source(it.source());
            case Measure.Pick it -> word(it.end()) + " " + path(it.path()) + " of " + source(it.source());
            case Measure.TimeSince it -> "time since " + word(it.end()) + " " + source(it.source());
            case Measure.Score it -> "score " + text(it.model());
        };
    }

    private static String source(Source source) {
        return selector(source.selector()) + window(source.inTheLast());
    }

    private static String window(@Nullable Long millis) {
        return millis == null ? "" : " in the last " + Durations.format(millis);
    }

    private static String word(Enum<?> keyword) {
        return keyword.name().toLowerCase(Locale.ROOT);
    }
}
