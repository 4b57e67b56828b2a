package io.segue.core.language;

/**
 * A user's mistake, as a value.
 *
 * @param code a stable, greppable name such as {@code unknown-unit}
 * @param span where it stands in the rule's text
 * @param message what is wrong, starting in lower case, without a full stop
 * @param hint the way out, such as {@code did you mean 'minutes'?}; empty when there is nothing to suggest
 */
public record Problem(String code, Span span, String message, String hint) {}
