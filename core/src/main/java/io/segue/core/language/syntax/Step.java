package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@code did}.
 *
 * @param negated a {@code not} before the event; only the last of several steps may have it
 * @param within the duration in milliseconds; null when not given
 */
public record Step(
        boolean negated,
        Selector selector,
        Times times,
        @Nullable Long within,
        Span span) {}
