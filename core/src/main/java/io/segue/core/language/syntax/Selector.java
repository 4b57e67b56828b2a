package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which events are meant.
 *
 * @param event the event's name; null for {@code anything}
 * @param where what else must hold of it; null for nothing
 */
public record Selector(@Nullable String event, @Nullable Filter where, Span span) {}
