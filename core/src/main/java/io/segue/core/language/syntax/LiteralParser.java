package io.segue.core.language.syntax;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.language.Span;
import io.segue.core.language.syntax.Durations.Unit;
import io.segue.core.language.syntax.Token.Kind;
import io.segue.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values: numbers, texts, true, false, durations and parameters. */
final class LiteralParser {
    /** Words that may follow a number without being its unit, or that show that its condition has ended. */
    private static final Set<String> FOLLOWERS = Set.of(
            ("and or then in within at exactly once twice where not time times between contains starts ends is more less"
                            + " fewer did trait count sum average max distinct first last score consents")
                    .split(" "));

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "sec", "seconds", "secs", "seconds", "min", "minutes", "mins", "minutes", "hr", "hours", "hrs", "hours");

    private final Cursor cursor;
    private final Parameters parameters;

    LiteralParser(Cursor cursor, Parameters parameters) {
        this.cursor = cursor;
        this.parameters = parameters;
    }

    /** A literal of any type. */
    Constant literal() throws Panic {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> numberOrDuration();
            case TEXT -> Constant.of(new Value.Text(token.text()), cursor.next().span());
            case PARAMETER -> parameters.replace(cursor.next());
            case BROKEN -> broken();
            case WORD -> word();
            case NAME, SYMBOL, END -> throw missing();
        };
    }

    /**
     * A duration above zero, for a window or a deadline.
     *
     * @param after what it follows, for the message
     */
    Constant duration(String after) throws Panic {
        int start = cursor.mark();
        Constant constant = switch (cursor.peek().kind()) {
            case NUMBER -> withUnit();
            case PARAMETER -> parameter();
            case BROKEN -> broken();
            case WORD, TEXT, NAME, SYMBOL, END -> throw missingDuration(after);
        };
        return positive(new Constant(constant.literal(), cursor.spanFrom(start)));
    }

    private Constant broken() {
        Span span = cursor.next().span();
        if (cursor.peek().is(Kind.WORD) && Unit.of(cursor.peek().text()) != null) {
            cursor.next();
        }
        return Constant.broken(span);
    }

    private Constant word() throws Panic {
        Token token = cursor.peek();
        if (token.isWord("true") || token.isWord("false")) {
            return Constant.of(
                    new Value.Bool(token.isWord("true")), cursor.next().span());
        }
        if (FOLLOWERS.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw missing();
        }
        cursor.tell(
                "unquoted-text",
                token.span(),
                "expected a value, but " + cursor.found(),
                "texts stand in quotes: did you mean " + Printable.quote(token.text()) + "?");
        return Constant.broken(cursor.next().span());
    }

    private Panic missing() {
        return cursor.fail("missing-value", "expected a value, but " + cursor.found(), "");
    }

    private Panic missingDuration(String after) {
        Token token = cursor.peek();
        Unit unit = Unit.of((token.isWord("a") || token.isWord("an") ? cursor.peek(1) : token).text());
        String hint = unit == null ? "such as 10 minutes" : "write '1 " + unit.singular() + "'";
        return cursor.fail(
                "missing-duration", "expected a duration after '" + after + "', but " + cursor.found(), hint);
    }

    private Constant numberOrDuration() {
        Token unit = cursor.peek(1);
        boolean isUnit = unit.is(Kind.WORD) && !FOLLOWERS.contains(unit.text().toLowerCase(Locale.ROOT));
        if (isUnit) {
            return withUnit();
        }
        Token number = cursor.next();
        return Constant.of(new Value.Num(Double.parseDouble(number.text())), number.span());
    }

    private Constant withUnit() {
        int start = cursor.mark();
        Token number = cursor.next();
        Unit unit = unit(number);
        Span span = cursor.spanFrom(start);
        return unit == null ? Constant.broken(span) : inMillis(number, unit, span);
    }

    private @Nullable Unit unit(Token number) {
        Token word = cursor.peek();
        Unit unit = word.is(Kind.WORD) ? Unit.of(word.text()) : null;
        if (unit != null) {
            cursor.next();
            return unit;
        }
        if (!word.is(Kind.WORD) || FOLLOWERS.contains(word.text().toLowerCase(Locale.ROOT))) {
            cursor.tell(
                    "missing-unit",
                    number.span(),
                    "expected a unit after " + number.text(),
                    "seconds, minutes, hours, days, weeks, months or years");
            return null;
        }
        cursor.next();
        cursor.tell(
                "unknown-unit",
                word.span(),
                "unknown unit " + Printable.quote(word.text()),
                hint(word.text(), number.text()));
        return null;
    }

    private static String hint(String word, String number) {
        String abbreviated = ABBREVIATIONS.get(word.toLowerCase(Locale.ROOT));
        return abbreviated == null ? Nearest.hint(word, Unit.names(number)) : "did you mean '" + abbreviated + "'?";
    }

    private Constant inMillis(Token number, Unit unit, Span span) {
        if (number.text().startsWith("-")) {
            return bad("bad-duration", span, "a duration cannot be negative", "");
        }
        if (number.text().toLowerCase(Locale.ROOT).contains("e")) {
            return bad("bad-duration", span, "a duration has no exponent", "");
        }
        OptionalLong millis = Durations.millis(new BigDecimal(number.text()), unit);
        if (millis.isPresent()) {
            return new Constant(new Literal.Duration(millis.getAsLong()), span);
        }
        return Durations.millis(new BigDecimal(number.text()).setScale(0, RoundingMode.DOWN), unit)
                        .isPresent()
                ? bad("bad-duration", span, "this is not a whole number of milliseconds", "use a smaller unit")
                : bad("bad-duration", span, "the longest duration is 1000 years", "leave it out to mean all time");
    }

    private Constant parameter() {
        Token token = cursor.next();
        Constant constant = parameters.replace(token);
        if (constant.isBroken() || constant.millis() != null) {
            return constant;
        }
        if (cursor.peek().is(Kind.WORD) && Unit.of(cursor.peek().text()) != null) {
            cursor.next();
        }
        return bad(
                "not-a-duration",
                token.span(),
                "expected a duration, but $" + Printable.cut(token.text()) + " is none",
                "give it a unit where its value is written, as in '10 minutes'");
    }

    private Constant positive(Constant constant) {
        Long millis = constant.millis();
        return millis != null && millis <= 0
                ? bad("bad-duration", constant.span(), "a duration here must be longer than nothing", "")
                : constant;
    }

    private Constant bad(String code, Span span, String message, String hint) {
        cursor.tell(code, span, message, hint);
        return Constant.broken(span);
    }
}
