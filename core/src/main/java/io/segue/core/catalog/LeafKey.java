package io.segue.core.catalog;

import io.segue.core.segment.EventPath;
import io.segue.core.segment.EventPattern;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Matcher;
import io.segue.core.value.Path;
import io.segue.core.value.Test;
import io.segue.core.value.Value;
import java.util.List;
import java.util.function.Consumer;

/**
 * A leaf's name in encoded profiles: the fingerprint of a text that says everything about the leaf and nothing else. It is
 * part of the format, so it is spelt out here and does not follow the names of our types. Every user's text stands behind
 * its length, so that no two leaves have one spelling.
 */
final class LeafKey {
    private final StringBuilder text = new StringBuilder();

    private LeafKey() {}

    static long of(Leaf leaf) {
        LeafKey key = new LeafKey();
        key.leaf(leaf);
        return Fingerprint.of(key.text.toString());
    }

    private void leaf(Leaf leaf) {
        switch (leaf) {
            case Leaf.Occurrences it -> word("occurrences").pattern(it.pattern());
            case Leaf.Distinct it -> word("distinct").pattern(it.pattern()).path(it.path());
            case Leaf.Moments it ->
                word(it.firstOnly() ? "first moment" : "moments").pattern(it.pattern());
            case Leaf.Burst it ->
                word("burst").number(it.times()).number(it.within()).pattern(it.pattern());
            case Leaf.Sequence it -> sequence(it);
            case Leaf.Series it -> word("series").pattern(it.pattern()).path(it.path());
            case Leaf.Total it -> word("total").pattern(it.pattern()).path(it.path());
            case Leaf.Edge it ->
                word(it.end().name())
                        .word(it.everyEvent() ? "every" : "one")
                        .pattern(it.pattern())
                        .path(it.path());
            case Leaf.Trait it -> word("trait").path(it.path());
        }
    }

    private void sequence(Leaf.Sequence sequence) {
        word("sequence");
        list(
                sequence.stages(),
                stage -> pattern(stage.pattern()).number(stage.times()).number(stage.within()));
        EventPattern unless = sequence.unless();
        if (unless != null) {
            word("unless").pattern(unless);
        }
    }

    private LeafKey pattern(EventPattern pattern) {
        String event = pattern.event();
        if (event == null) {
            word("anything");
        } else {
            word("event").quoted(event);
        }
        matcher(pattern.where());
        return this;
    }

    private void matcher(Matcher matcher) {
        switch (matcher) {
            case Matcher.All it -> word("all").list(it.parts(), this::matcher);
            case Matcher.Any it -> word("any").list(it.parts(), this::matcher);
            case Matcher.Not it -> word("not").matcher(it.part());
            case Matcher.Is it -> word("is").path(it.path()).test(it.test());
        }
    }

    private void test(Test test) {
        switch (test) {
            case Test.Compare it -> word(it.operator().symbol()).value(it.literal());
            case Test.Between it -> word("between").value(it.low()).value(it.high());
            case Test.OneOf it -> word("in").list(it.literals(), this::value);
            case Test.Contains it -> word("contains").quoted(it.part());
            case Test.StartsWith it -> word("starts").quoted(it.part());
            case Test.EndsWith it -> word("ends").quoted(it.part());
            case Test.Known it -> word("known");
            case Test.Unknown it -> word("unknown");
        }
    }

    private LeafKey value(Value value) {
        return switch (value) {
            case Value.Absent it -> word("absent");
            case Value.Text it -> word("text").quoted(it.text());
            case Value.Num it -> word("number").number(Double.doubleToLongBits(it.number()));
            case Value.Bool it -> word(it.truth() ? "true" : "false");
            case Value.Items it -> word("items").list(it.items(), this::value);
            case Value.Struct it -> throw new IllegalArgumentException("expected a constant, but got " + it);
        };
    }

    private LeafKey path(EventPath path) {
        return word(path.inContext() ? "context" : "properties").path(path.path());
    }

    private LeafKey path(Path path) {
        return list(path.names(), this::quoted);
    }

    private <T> LeafKey list(List<T> things, Consumer<T> each) {
        number(things.size());
        things.forEach(each);
        return this;
    }

    private LeafKey word(String word) {
        text.append(word).append(' ');
        return this;
    }

    private LeafKey number(long number) {
        text.append(number).append(' ');
        return this;
    }

    private LeafKey quoted(String string) {
        return number(string.length()).word(string);
    }
}
