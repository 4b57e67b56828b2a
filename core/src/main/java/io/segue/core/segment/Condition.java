package io.segue.core.segment;

import java.util.List;

/** A rule as a combination of yes-or-no questions about leaves and other segments. */
public sealed interface Condition {
    Condition TRUE = new All(List.of());
    Condition FALSE = new Any(List.of());

    /** Of no parts: true. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Of no parts: false. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    record Holds(Leaf leaf, Question question) implements Condition {}

    record Member(String segment) implements Condition {}

    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    static Condition any(List<Condition> parts) {
        return new Any(parts);
    }

    static Condition not(Condition part) {
        return new Not(part);
    }
}
