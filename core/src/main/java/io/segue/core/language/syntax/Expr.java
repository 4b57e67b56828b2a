package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.value.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule, or a part of one that is true or false by itself. */
public sealed interface Expr {
    Span span();

    record Or(List<Expr> terms, Span span) implements Expr {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    record And(List<Expr> terms, Span span) implements Expr {
        public And {
            terms = List.copyOf(terms);
        }
    }

    record Not(Expr term, Span span) implements Expr {}

    /**
     * {@code did [not] step then step … in the last W}.
     *
     * @param inTheLast the window in milliseconds, above 0; null for all time
     */
    record Did(boolean negated, List<Step> steps, @Nullable Long inTheLast, Span span) implements Expr {
        public Did {
            steps = List.copyOf(steps);
        }
    }

    /** {@code average total of 'Order Completed' > 100}. */
    record Compare(Measure measure, Test test, Span span) implements Expr {}

    /** {@code time since last 'Order Completed' > 30 days}: the only measure that is compared with durations. */
    record CompareAge(Measure.TimeSince measure, AgeTest test, Span span) implements Expr {}

    record InSegment(String segment, Span span) implements Expr {}

    record InCluster(String model, String cluster, Span span) implements Expr {}

    record ConsentsTo(String purpose, Span span) implements Expr {}
}
