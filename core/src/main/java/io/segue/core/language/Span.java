package io.segue.core.language;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start the first unit, from 0
 * @param end the unit after the last; at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("expected 0 <= start <= end, but got " + start + " and " + end);
        }
    }

    /** From this span's start to the other's end. */
    public Span to(Span other) {
        return new Span(start, Math.max(end, other.end));
    }
}
