package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A literal as it stands in the rule, its parameter already replaced.
 *
 * @param literal null when its problem is told already, so that it fits everywhere
 */
record Constant(@Nullable Literal literal, Span span) {
    static Constant of(Value value, Span span) {
        return new Constant(new Literal.Plain(value), span);
    }

    static Constant broken(Span span) {
        return new Constant(null, span);
    }

    boolean isBroken() {
        return literal == null;
    }

    /** The value, or null for a duration. */
    @Nullable
    Value value() {
        return literal instanceof Literal.Plain plain ? plain.value() : null;
    }

    /** The milliseconds, or null when it is no duration. */
    @Nullable
    Long millis() {
        return literal instanceof Literal.Duration duration ? duration.millis() : null;
    }

    /** The number, or null when it is not one. */
    @Nullable
    Double number() {
        return value() instanceof Value.Num number ? number.number() : null;
    }
}
