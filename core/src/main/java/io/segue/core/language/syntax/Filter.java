package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.value.Path;
import io.segue.core.value.Test;
import java.util.List;

/** What a {@code where} asks of an event. */
public sealed interface Filter {
    Span span();

    record Or(List<Filter> terms, Span span) implements Filter {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    record And(List<Filter> terms, Span span) implements Filter {
        public And {
            terms = List.copyOf(terms);
        }
    }

    record Not(Filter term, Span span) implements Filter {}

    /** @param path starts in the event's properties, or in its context when its first name is {@code context} */
    record Is(Path path, Test test, Span span) implements Filter {}
}
