package io.segue.server.registry;

import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.segment.EventPattern;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Matcher;
import io.segue.core.segment.Question;
import java.util.List;
import java.util.stream.Collectors;

/** What a question looks at: {@code 'Order Completed' where total is more than 5 in the last 90 days}. */
final class LeafInWords {
    private LeafInWords() {}

    static String of(Leaf leaf, Question question) {
        String events = leaf.patterns().stream().map(LeafInWords::of).collect(Collectors.joining(" then "));
        return (leaf instanceof Leaf.Trait trait ? "trait " + trait.path() : events) + window(question);
    }

    private static String window(Question question) {
        return switch (question) {
            case Question.AtLeast it -> inTheLast(it.window());
            case Question.Aged it -> inTheLast(it.to());
            case Question.Reaches it -> inTheLast(it.window());
            case Question.Passes it -> inTheLast(it.window());
        };
    }

    private static String inTheLast(long window) {
        return window == Question.FOREVER ? " of all time" : " in the last " + Durations.format(window);
    }

    private static String of(EventPattern pattern) {
        String event = pattern.event() == null ? "anything" : RuleWriter.text(pattern.event());
        return pattern.where().equals(Matcher.All.EVERY_EVENT) ? event : event + " where " + of(pattern.where());
    }

    private static String of(Matcher matcher) {
        return switch (matcher) {
            case Matcher.All it -> join(" and ", it.parts());
            case Matcher.Any it -> join(" or ", it.parts());
            case Matcher.Not it -> "not " + of(it.part());
            case Matcher.Is it -> it.path() + " " + TestInWords.of(it.test());
        };
    }

    private static String join(String between, List<Matcher> parts) {
        return parts.stream().map(LeafInWords::of).collect(Collectors.joining(between, "(", ")"));
    }
}
