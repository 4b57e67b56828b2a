package io.segue.core.segment;

import io.segue.core.event.Event;
import io.segue.core.value.Test;
import java.util.List;

/** A {@code where} without its place in the text, so that equal filters of different rules are one. */
public sealed interface Matcher {
    default boolean matches(Event event) {
        switch (this) {
            case All all -> {
                for (Matcher part : all.parts) {
                    if (!part.matches(event)) {
                        return false;
                    }
                }
                return true;
            }
            case Any any -> {
                for (Matcher part : any.parts) {
                    if (part.matches(event)) {
                        return true;
                    }
                }
                return false;
            }
            case Not not -> {
                return !not.part.matches(event);
            }
            case Is is -> {
                return is.test.holds(is.path.read(event));
            }
        }
    }

    /** Of no parts: every event. */
    record All(List<Matcher> parts) implements Matcher {
        public static final Matcher EVERY_EVENT = new All(List.of());

        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Matcher> parts) implements Matcher {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Matcher part) implements Matcher {}

    record Is(EventPath path, Test test) implements Matcher {}
}
