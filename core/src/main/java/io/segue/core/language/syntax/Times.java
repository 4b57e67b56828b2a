package io.segue.core.language.syntax;

/**
 * How often. Nothing written means {@code at least 1}.
 *
 * @param count 0 or more
 */
public record Times(Bound bound, int count) {
    public static final Times ONCE_OR_MORE = new Times(Bound.AT_LEAST, 1);

    public enum Bound {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }
}
