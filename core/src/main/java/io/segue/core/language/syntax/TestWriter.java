package io.segue.core.language.syntax;

import io.segue.core.value.Test;
import io.segue.core.value.Value;
import java.util.stream.Collectors;

/** From a test to its text. */
final class TestWriter {
    /** Below this every whole double is written with its digits only. */
    private static final double PLAIN = 1e15;

    private TestWriter() {}

    static String write(Test test) {
        return switch (test) {
            case Test.Compare it -> it.operator().symbol() + " " + literal(it.literal());
            case Test.Between it -> "between " + literal(it.low()) + " and " + literal(it.high());
            case Test.OneOf it ->
                it.literals().stream().map(TestWriter::literal).collect(Collectors.joining(", ", "in (", ")"));
            case Test.Contains it -> "contains " + RuleWriter.text(it.part());
            case Test.StartsWith it -> "starts with " + RuleWriter.text(it.part());
            case Test.EndsWith it -> "ends with " + RuleWriter.text(it.part());
            case Test.Known it -> "is known";
            case Test.Unknown it -> "is unknown";
        };
    }

    static String write(AgeTest test) {
        return switch (test) {
            case AgeTest.Compare it -> it.operator().symbol() + " " + Durations.format(it.millis());
            case AgeTest.Between it -> "between " + Durations.format(it.low()) + " and " + Durations.format(it.high());
            case AgeTest.OneOf it ->
                it.millis().stream().map(Durations::format).collect(Collectors.joining(", ", "in (", ")"));
            case AgeTest.Known it -> "is known";
            case AgeTest.Unknown it -> "is unknown";
        };
    }

    private static String literal(Value value) {
        return switch (value) {
            case Value.Text it -> RuleWriter.text(it.text());
            case Value.Num it -> number(it.number());
            case Value.Bool it -> Boolean.toString(it.truth());
            case Value.Absent it -> throw notALiteral(it);
            case Value.Items it -> throw notALiteral(it);
            case Value.Struct it -> throw notALiteral(it);
        };
    }

    private static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < PLAIN;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private static IllegalArgumentException notALiteral(Value value) {
        return new IllegalArgumentException("expected a number, a text, true or false, but got " + value);
    }
}
