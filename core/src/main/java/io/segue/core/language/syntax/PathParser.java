package io.segue.core.language.syntax;

import io.segue.core.language.Printable;
import io.segue.core.language.syntax.Token.Kind;
import io.segue.core.value.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads paths. Any word is a name, also one that is a keyword elsewhere; backticks are only needed around names that are
 * not made of letters, digits and underscores, or start with a digit.
 */
final class PathParser {
    private final Cursor cursor;

    PathParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** @param after what the path follows, for the message */
    Path path(String after) throws Panic {
        int start = cursor.mark();
        List<String> names = new ArrayList<>();
        do {
            names.add(name(names.isEmpty() ? after : "'.'"));
        } while (cursor.acceptSymbol("."));
        if (names.size() > Limits.PATH_NAMES) {
            cursor.tell("too-long", cursor.spanFrom(start), "a path of more than " + Limits.PATH_NAMES + " names", "");
        }
        return new Path(names);
    }

    private String name(String after) throws Panic {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case WORD -> plain(cursor.next());
            case NAME, TEXT -> quoted(cursor.next());
            case NUMBER, PARAMETER, SYMBOL, BROKEN, END ->
                throw cursor.fail(
                        "missing-name",
                        "expected a property's name after " + after + ", but " + cursor.found(),
                        token.is(Kind.NUMBER) ? "write `" + token.text() + "` if that is its name" : "");
        };
    }

    private String plain(Token token) {
        if (token.text().contains("-")) {
            cursor.tell(
                    "bad-name",
                    token.span(),
                    "a name with '-' needs backticks",
                    "write " + Printable.cut(RuleWriter.name(token.text())));
        }
        return token.text();
    }

    private String quoted(Token token) {
        if (token.text().isEmpty()) {
            cursor.tell("empty-name", token.span(), "a name cannot be empty", "");
        } else if (token.is(Kind.TEXT)) {
            cursor.tell(
                    "quoted-name",
                    token.span(),
                    "expected a property's name, but found the text " + cursor.shown(token),
                    "write " + Printable.cut(RuleWriter.name(token.text())));
        }
        return token.text().isEmpty() ? "_" : token.text();
    }
}
