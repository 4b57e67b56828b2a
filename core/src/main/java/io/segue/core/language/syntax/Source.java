package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * The events a measure looks at.
 *
 * @param inTheLast the window in milliseconds, above 0; null for all time
 */
public record Source(Selector selector, @Nullable Long inTheLast, Span span) {}
