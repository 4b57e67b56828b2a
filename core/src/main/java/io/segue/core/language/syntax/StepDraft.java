package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * A step as it stands in the rule, with the place of each part, before it is known whether the parts make sense together.
 *
 * @param not where its {@code not} stands
 * @param times null when nothing is written
 * @param within null when nothing is written
 */
record StepDraft(
        @Nullable Span not,
        Selector selector,
        @Nullable Count times,
        @Nullable Deadline within,
        Span span) {

    /** @param times null when its problem is told already */
    record Count(@Nullable Times times, Span span) {}

    /** @param duration as it is written */
    record Deadline(long millis, String duration, Span span) {}

    boolean isNegated() {
        return not != null;
    }

    /** What is written, or what stands for nothing written; a broken count does not make a second problem. */
    Times timesOrDefault() {
        return times == null || times.times == null ? Times.ONCE_OR_MORE : times.times;
    }

    /** Where it says how often, or the whole step. */
    Span timesSpan() {
        return times == null ? span : times.span;
    }

    Step toStep() {
        return new Step(isNegated(), selector, timesOrDefault(), within == null ? null : within.millis, span);
    }
}
