package io.segue.core.language.syntax;

import io.segue.core.language.Nearest;
import io.segue.core.language.syntax.Token.Kind;
import java.util.List;
import java.util.Locale;

/** Guesses why a token stands behind a complete condition. */
final class Leftovers {
    private static final List<String> WORDS = List.of("and", "or", "then", "where", "within", "times");

    private Leftovers() {}

    /** The way out for the token at the cursor. */
    static String hint(Cursor cursor) {
        Token token = cursor.peek();
        if (token.isSymbol(",")) {
            return token.touches(cursor.peek(1)) ? "a number has no commas" : "join conditions with 'and' or 'or'";
        }
        if (!token.is(Kind.WORD)) {
            return "join conditions with 'and' or 'or'";
        }
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "then", "within" -> "it follows a step of a 'did'";
            case "where" -> "it follows an event";
            case "but" -> "did you mean 'and'?";
            default -> hint(token.text());
        };
    }

    private static String hint(String word) {
        String near = Nearest.hint(word, WORDS);
        return near.isEmpty() ? "join conditions with 'and' or 'or'" : near;
    }
}
