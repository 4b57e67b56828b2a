package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.value.Test;
import java.util.List;

/** A test as it stands in the rule, before it is known whether it fits what is tested. */
sealed interface TestDraft {
    Span span();

    record Compare(Test.Operator operator, Constant constant, Span span) implements TestDraft {}

    record Between(Constant low, Constant high, Span span) implements TestDraft {}

    record OneOf(List<Constant> constants, Span span) implements TestDraft {}

    /** {@code contains}, {@code starts with} or {@code ends with}. */
    record OfText(Part part, Constant constant, Span span) implements TestDraft {}

    record Known(Span span) implements TestDraft {}

    record Unknown(Span span) implements TestDraft {}

    enum Part {
        CONTAINS("contains"),
        START("starts with"),
        END("ends with");

        private final String keyword;

        Part(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }

        Test test(String text) {
            return switch (this) {
                case CONTAINS -> new Test.Contains(text);
                case START -> new Test.StartsWith(text);
                case END -> new Test.EndsWith(text);
            };
        }
    }

    /** All literals of the test, in the order of the text. */
    default List<Constant> constants() {
        return switch (this) {
            case Compare it -> List.of(it.constant);
            case Between it -> List.of(it.low, it.high);
            case OneOf it -> it.constants;
            case OfText it -> List.of(it.constant);
            case Known it -> List.of();
            case Unknown it -> List.of();
        };
    }
}
