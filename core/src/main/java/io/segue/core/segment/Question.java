package io.segue.core.segment;

import io.segue.core.language.syntax.Measure;
import io.segue.core.value.Test;

/** What a rule asks of one leaf at an instant t. Durations are milliseconds. */
public sealed interface Question {
    /** A window or an age without an end. */
    long FOREVER = Long.MAX_VALUE;

    /** Whether at least so many lie in (t − window, t]; of occurrences and of distinct values. */
    record AtLeast(int times, long window) implements Question {}

    /** Whether a remembered instant is at least {@code from} and less than {@code to} old; of moments and matches. */
    record Aged(long from, long to) implements Question {}

    /**
     * Whether an aggregate of the numbers in (t − window, t] is known and above a cut.
     *
     * @param cut minus infinity to ask only whether it is known
     * @param inclusive whether the cut itself is enough
     */
    record Reaches(Measure.Function function, long window, double cut, boolean inclusive) implements Question {}

    /** Whether the value, taken from the events in (t − window, t] or from a trait, passes a test. */
    record Passes(long window, Test test) implements Question {}
}
