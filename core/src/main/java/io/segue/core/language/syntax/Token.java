package io.segue.core.language.syntax;

import io.segue.core.language.Span;

/**
 * The smallest piece of a rule.
 *
 * @param text what is meant: without quotes and dollar sign, with doubled quotes made one
 */
record Token(Kind kind, String text, Span span) {
    enum Kind {
        /** A keyword, or the plain name of a property. */
        WORD,
        /** A name in backticks. */
        NAME,
        /** A text in quotes. */
        TEXT,
        NUMBER,
        PARAMETER,
        SYMBOL,
        /** A literal whose problem is told already, and which stands for any value. */
        BROKEN,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether this and the next stand side by side with nothing between. */
    boolean touches(Token next) {
        return span.end() == next.span.start();
    }
}
