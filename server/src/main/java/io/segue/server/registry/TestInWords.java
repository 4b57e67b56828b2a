package io.segue.server.registry;

import io.segue.core.language.syntax.AgeTest;
import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.value.Test;
import io.segue.core.value.Value;
import java.util.List;

/** What a rule asks of a value, as the end of an English sentence: {@code is at least 3}. */
final class TestInWords {
    /** Below this every whole double is written with its digits only. */
    private static final double PLAIN = 1e15;

    private TestInWords() {}

    static String of(Test test) {
        return switch (test) {
            case Test.Compare it -> "is " + words(it.operator()) + value(it.literal());
            case Test.Between it -> "is from " + value(it.low()) + " to " + value(it.high());
            case Test.OneOf it ->
                "is " + or(it.literals().stream().map(TestInWords::value).toList());
            case Test.Contains it -> "contains " + RuleWriter.text(it.part());
            case Test.StartsWith it -> "starts with " + RuleWriter.text(it.part());
            case Test.EndsWith it -> "ends with " + RuleWriter.text(it.part());
            case Test.Known it -> "is known";
            case Test.Unknown it -> "is not known";
        };
    }

    static String of(AgeTest test) {
        return switch (test) {
            case AgeTest.Compare it -> "is " + words(it.operator()) + Durations.format(it.millis());
            case AgeTest.Between it -> "is from " + Durations.format(it.low()) + " to " + Durations.format(it.high());
            case AgeTest.OneOf it ->
                "is " + or(it.millis().stream().map(Durations::format).toList());
            case AgeTest.Known it -> "is known";
            case AgeTest.Unknown it -> "is not known";
        };
    }

    private static String words(Test.Operator operator) {
        return switch (operator) {
            case EQUAL -> "";
            case NOT_EQUAL -> "not ";
            case LESS -> "less than ";
            case AT_MOST -> "at most ";
            case GREATER -> "more than ";
            case AT_LEAST -> "at least ";
        };
    }

    private static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** A constant as a rule has it. */
    static String value(Value value) {
        return switch (value) {
            case Value.Text it -> RuleWriter.text(it.text());
            case Value.Num it -> number(it.number());
            case Value.Bool it -> Boolean.toString(it.truth());
            case Value.Absent it -> throw notAConstant(it);
            case Value.Items it -> throw notAConstant(it);
            case Value.Struct it -> throw notAConstant(it);
        };
    }

    static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < PLAIN;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private static IllegalArgumentException notAConstant(Value value) {
        return new IllegalArgumentException("expected a number, a text, true or false, but got " + value);
    }
}
