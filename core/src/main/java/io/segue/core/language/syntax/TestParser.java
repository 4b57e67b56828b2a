package io.segue.core.language.syntax;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.language.syntax.TestDraft.Part;
import io.segue.core.language.syntax.Token.Kind;
import io.segue.core.value.Test.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a value: {@code >= 5}, {@code between 1 and 2}, {@code is known}. */
final class TestParser {
    private static final List<String> WORDS = List.of("between", "in", "contains", "starts", "ends", "is");

    private final Cursor cursor;
    private final LiteralParser literals;

    TestParser(Cursor cursor, LiteralParser literals) {
        this.cursor = cursor;
        this.literals = literals;
    }

    /** @param after what is tested, for the message */
    TestDraft test(String after) throws Panic {
        int start = cursor.mark();
        Operator operator = operator(cursor.peek());
        if (operator != null) {
            cursor.next();
            Constant constant = literals.literal();
            return new TestDraft.Compare(operator, constant, cursor.spanFrom(start));
        }
        return switch (keyword(after)) {
            case "between" -> between(start);
            case "in" -> oneOf(start);
            case "contains" -> ofText(Part.CONTAINS, start);
            case "starts" -> ofText(Part.START, start);
            case "ends" -> ofText(Part.END, start);
            default -> known(start);
        };
    }

    /**
     * Whether a test starts at the token so many ahead. Never true of a path that a test follows, so it tells a property
     * named {@code not} or {@code is} from the keyword.
     */
    boolean startsAt(int ahead) {
        Token first = cursor.peek(ahead);
        Token second = cursor.peek(ahead + 1);
        if (!first.is(Kind.WORD)) {
            return operator(first) != null;
        }
        return switch (first.text().toLowerCase(Locale.ROOT)) {
            case "between" -> isLiteral(second);
            case "in" -> second.isSymbol("(");
            case "contains" -> isLiteral(second);
            case "starts", "ends" -> second.isWord("with");
            case "is" -> second.isWord("known") || second.isWord("unknown");
            default -> false;
        };
    }

    private static boolean isLiteral(Token token) {
        return token.is(Kind.TEXT) || token.is(Kind.NUMBER) || token.is(Kind.PARAMETER) || token.is(Kind.BROKEN);
    }

    private static @Nullable Operator operator(Token token) {
        for (Operator operator : Operator.values()) {
            if (token.isSymbol(operator.symbol())) {
                return operator;
            }
        }
        return null;
    }

    /** The keyword that was meant, read. */
    private String keyword(String after) throws Panic {
        Token token = cursor.peek();
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.is(Kind.WORD) && WORDS.contains(word)) {
            cursor.next();
            return word;
        }
        String message = "expected a comparison after " + after + ", but " + cursor.found();
        String meant = token.is(Kind.WORD) ? Nearest.to(word, WORDS) : null;
        if (meant == null || word.length() < 4) {
            throw cursor.fail("missing-test", message, hint(token));
        }
        cursor.tell("unknown-word", cursor.next().span(), message, "did you mean '" + meant + "'?");
        return meant;
    }

    private static String hint(Token token) {
        return switch (token.is(Kind.WORD) ? token.text().toLowerCase(Locale.ROOT) : "") {
            case "not", "does", "isn" -> "write 'not' before the whole condition, or use !=";
            case "at", "exactly" -> "write >=, <= or =";
            case "equals", "equal" -> "did you mean '='?";
            case "like", "matches" -> "use contains, starts with or ends with";
            default -> "such as = 'x', > 5 or is known";
        };
    }

    private TestDraft between(int start) throws Panic {
        Constant low = literals.literal();
        cursor.expect("and", "the first value of 'between'", () -> isLiteral(cursor.peek()));
        Constant high = literals.literal();
        return new TestDraft.Between(low, high, cursor.spanFrom(start));
    }

    private TestDraft oneOf(int start) throws Panic {
        if (!cursor.isAtSymbol("(")) {
            String hint = isLiteral(cursor.peek())
                    ? "write in (" + cursor.shownBare(cursor.peek().span()) + ")"
                    : "";
            cursor.tell(
                    "missing-bracket", cursor.peek().span(), "expected '(' after 'in', but " + cursor.found(), hint);
            return new TestDraft.OneOf(List.of(literals.literal()), cursor.spanFrom(start));
        }
        Token open = cursor.next();
        List<Constant> constants = new ArrayList<>();
        do {
            constants.add(literalOfList());
        } while (another() && constants.size() <= Limits.LIST_LENGTH);
        close(open, constants.size());
        return new TestDraft.OneOf(constants, cursor.spanFrom(start));
    }

    private Constant literalOfList() throws Panic {
        try {
            return literals.literal();
        } catch (Panic told) {
            cursor.skipUntil(() -> false);
            cursor.acceptSymbol(")");
            throw told;
        }
    }

    /** Whether another value follows, with its comma or without. */
    private boolean another() {
        if (cursor.acceptSymbol(",")) {
            return true;
        }
        if (!isLiteral(cursor.peek())) {
            return false;
        }
        cursor.tell(
                "missing-comma", cursor.peek().span(), "expected ',' between two values, but " + cursor.found(), "");
        return true;
    }

    private void close(Token open, int size) {
        if (size > Limits.LIST_LENGTH) {
            cursor.tell("too-long", open.span(), "more than " + Limits.LIST_LENGTH + " values in one list", "");
            cursor.skipUntil(() -> false);
        }
        if (cursor.acceptSymbol(")")) {
            return;
        }
        cursor.tell("unclosed-bracket", open.span(), "this bracket is not closed", "add a ')'");
    }

    private TestDraft ofText(Part part, int start) throws Panic {
        if (part != Part.CONTAINS) {
            String first = part.keyword().substring(0, part.keyword().indexOf(' '));
            cursor.expect("with", "'" + first + "'", () -> isLiteral(cursor.peek()));
        }
        Constant text = literals.literal();
        return new TestDraft.OfText(part, text, cursor.spanFrom(start));
    }

    private TestDraft known(int start) {
        if (cursor.accept("known")) {
            return new TestDraft.Known(cursor.spanFrom(start));
        }
        if (cursor.accept("unknown")) {
            return new TestDraft.Unknown(cursor.spanFrom(start));
        }
        Token found = cursor.peek();
        cursor.tell(
                "unknown-test",
                found.span(),
                "expected 'known' or 'unknown' after 'is', but " + cursor.found(),
                hintForIs(found));
        cursor.accept("not");
        if (isLiteral(cursor.peek()) || cursor.peek().is(Kind.WORD) && !cursor.isAt("and") && !cursor.isAt("or")) {
            cursor.next();
        }
        return new TestDraft.Known(cursor.spanFrom(start));
    }

    private String hintForIs(Token found) {
        if (isLiteral(found)) {
            return "write = " + cursor.shownBare(found.span());
        }
        return switch (found.text().toLowerCase(Locale.ROOT)) {
            case "not" -> "write 'is unknown', or != before a value";
            case "null", "empty", "missing", "absent" -> "did you mean 'is unknown'?";
            case "set", "present", "there" -> "did you mean 'is known'?";
            case "true", "false" -> "write = " + Printable.cut(found.text());
            default -> Nearest.hint(found.text(), List.of("known", "unknown"));
        };
    }
}
