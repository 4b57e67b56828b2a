package io.segue.server.registry;

import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.Filter;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.language.syntax.Selector;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which events are meant, as a part of an English sentence. */
final class SelectorInWords {
    private SelectorInWords() {}

    static String of(Selector selector) {
        String event = selector.event() == null ? "anything" : RuleWriter.text(selector.event());
        return selector.where() == null ? event : event + " where " + of(selector.where());
    }

    static String window(@Nullable Long inTheLast) {
        return inTheLast == null ? "" : " in the last " + Durations.format(inTheLast);
    }

    private static String of(Filter filter) {
        return switch (filter) {
            case Filter.Or it -> "(" + join(" or ", it.terms()) + ")";
            case Filter.And it -> "(" + join(" and ", it.terms()) + ")";
            case Filter.Not it -> "it is not so that " + of(it.term());
            case Filter.Is it -> RuleWriter.path(it.path()) + " " + TestInWords.of(it.test());
        };
    }

    private static String join(String between, List<Filter> terms) {
        return terms.stream().map(SelectorInWords::of).collect(Collectors.joining(between));
    }
}
