package io.segue.core.language.syntax;

import io.segue.core.language.Printable;
import io.segue.core.language.Span;
import io.segue.core.language.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which events are meant, and the window they are looked for in. */
final class SelectorParser {
    private static final Set<String> AFTER_EVENT =
            Set.of("where", "within", "at", "exactly", "once", "twice", "then", "and", "or", "in", "between", "is");

    private static final Set<String> ANYTHING = Set.of("any", "everything", "something", "event");

    private final Cursor cursor;
    private final LiteralParser literals;
    private final FilterParser filters;

    SelectorParser(Cursor cursor, LiteralParser literals, FilterParser filters) {
        this.cursor = cursor;
        this.literals = literals;
        this.filters = filters;
    }

    /** An event, its {@code where} and its window, behind an {@code of} or a {@code since last}. */
    Source source() throws Panic {
        int start = cursor.mark();
        String event = event();
        Filter where = cursor.accept("where") ? filters.filter() : null;
        Selector selector = new Selector(event, where, cursor.spanFrom(start));
        Long window = isAtWindow() ? window() : null;
        return new Source(selector, window, cursor.spanFrom(start));
    }

    /** The event's name; null for {@code anything}. */
    @Nullable
    String event() throws Panic {
        Token token = cursor.peek();
        if (cursor.accept("anything")) {
            return null;
        }
        return switch (token.kind()) {
            case TEXT -> named(cursor.next());
            case WORD -> unquoted();
            case NAME -> {
                tell(token, "an event's name stands in quotes", "write " + Printable.quote(token.text()));
                yield cursor.next().text();
            }
            case NUMBER, PARAMETER, SYMBOL, BROKEN, END -> throw missing();
        };
    }

    private String named(Token token) {
        if (token.text().isBlank()) {
            tell(token, "an event's name cannot be empty", "'anything' stands for every event");
        }
        return token.text();
    }

    private String unquoted() throws Panic {
        List<String> words = new ArrayList<>();
        int start = cursor.mark();
        while (cursor.peek().is(Kind.WORD) && !AFTER_EVENT.contains(word())) {
            words.add(cursor.next().text());
        }
        if (words.isEmpty()) {
            throw missing();
        }
        String name = String.join(" ", words);
        Span span = cursor.spanFrom(start);
        boolean anything = ANYTHING.contains(words.getFirst().toLowerCase(Locale.ROOT));
        cursor.tell(
                "unquoted-event",
                span,
                "an event's name stands in quotes",
                "did you mean " + (anything ? "'anything', without quotes?" : Printable.quote(name) + "?"));
        return name;
    }

    private String word() {
        return cursor.peek().text().toLowerCase(Locale.ROOT);
    }

    private Panic missing() {
        return cursor.fail(
                "missing-event", "expected an event's name in quotes or 'anything', but " + cursor.found(), "");
    }

    private void tell(Token token, String message, String hint) {
        cursor.tell("bad-event", token.span(), message, hint);
    }

    /** Whether {@code in the last} stands here, or what people write in its stead. */
    boolean isAtWindow() {
        Token second = cursor.peek(1);
        return cursor.isAt("in") && (second.isWord("the") || second.isWord("last") || second.isWord("past"));
    }

    /** The milliseconds behind {@code in the last}; one where it has a problem. */
    Long window() throws Panic {
        int start = cursor.mark();
        cursor.next();
        boolean the = cursor.accept("the");
        boolean last = cursor.accept("last");
        if (!the || !last) {
            cursor.accept("past");
            cursor.tell(
                    "missing-word", cursor.spanFrom(start), "expected 'in the last'", "did you mean 'in the last'?");
        }
        return millis(literals.duration("in the last"));
    }

    /** The milliseconds of a duration; one where it has a problem. */
    static Long millis(Constant duration) {
        Long millis = duration.millis();
        return millis == null ? 1L : millis;
    }
}
