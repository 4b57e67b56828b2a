package io.segue.core.language.syntax;

import io.segue.core.value.Value;

/** A constant in a rule or a definition's parameter. */
public sealed interface Literal {
    /** A number, a text, true or false. */
    record Plain(Value value) implements Literal {}

    /** A length of time. */
    record Duration(long millis) implements Literal {}
}
