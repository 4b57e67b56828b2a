package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.language.syntax.Times.Bound;
import io.segue.core.language.syntax.Token.Kind;
import io.segue.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how often: {@code at least 3 times}, {@code 3+ times}, {@code twice}. */
final class TimesParser {
    private static final List<String> STARTS = List.of("at", "exactly", "once", "twice", "more", "less", "fewer");

    private final Cursor cursor;
    private final LiteralParser literals;

    TimesParser(Cursor cursor, LiteralParser literals) {
        this.cursor = cursor;
        this.literals = literals;
    }

    boolean isAtTimes() {
        return switch (cursor.peek().kind()) {
            case NUMBER, PARAMETER, BROKEN -> true;
            case WORD -> STARTS.stream().anyMatch(cursor::isAt);
            case NAME, TEXT, SYMBOL, END -> false;
        };
    }

    StepDraft.Count times() throws Panic {
        int start = cursor.mark();
        Bound bound = bound();
        Times times = wordTimes(bound == null ? Bound.AT_LEAST : bound);
        if (times == null) {
            times = numberTimes(bound, start);
        }
        return new StepDraft.Count(times, cursor.spanFrom(start));
    }

    /** Null where none is written. */
    private @Nullable Bound bound() throws Panic {
        if (cursor.accept("exactly")) {
            return Bound.EXACTLY;
        }
        if (cursor.accept("at")) {
            if (cursor.accept("most")) {
                return Bound.AT_MOST;
            }
            cursor.expect("least", "'at'", () -> cursor.peek().is(Kind.NUMBER));
            return Bound.AT_LEAST;
        }
        if (cursor.isAt("more") || cursor.isAt("less") || cursor.isAt("fewer")) {
            Span span = cursor.next().span();
            cursor.accept("than");
            cursor.tell("unknown-times", span, "expected how often", "write at least, at most or exactly");
            return Bound.AT_LEAST;
        }
        return null;
    }

    private @Nullable Times wordTimes(Bound bound) {
        if (cursor.accept("once")) {
            return new Times(bound, 1);
        }
        return cursor.accept("twice") ? new Times(bound, 2) : null;
    }

    private @Nullable Times numberTimes(@Nullable Bound bound, int start) throws Panic {
        Token first = cursor.peek();
        Constant number = number();
        Token plus = cursor.peek();
        if (cursor.acceptSymbol("+") && bound != null) {
            cursor.tell(
                    "unexpected-token", plus.span(), "unexpected '+'", "'3+ times' is short for 'at least 3 times'");
        }
        if (isDuration(first)) {
            return null;
        }
        timesWord(first);
        Integer count = number.isBroken() ? null : count(number);
        if (count != null && count == 0 && bound == null && !plus.isSymbol("+")) {
            cursor.tell(
                    "zero-times",
                    cursor.spanFrom(start),
                    "'0 times' means at least 0, which is always true",
                    "write 'exactly 0 times', or 'did not'");
            return null;
        }
        return count == null ? null : new Times(bound == null ? Bound.AT_LEAST : bound, count);
    }

    private Constant number() throws Panic {
        return switch (cursor.peek().kind()) {
            case NUMBER -> {
                Token token = cursor.next();
                yield Constant.of(new Value.Num(Double.parseDouble(token.text())), token.span());
            }
            case PARAMETER, BROKEN -> literals.literal();
            case WORD, NAME, TEXT, SYMBOL, END ->
                throw cursor.fail("missing-number", "expected a number of times, but " + cursor.found(), "");
        };
    }

    /** Whether a unit of time stands where "times" should; told and read. */
    private boolean isDuration(Token number) {
        Token unit = cursor.peek();
        if (!unit.is(Kind.WORD) || Durations.Unit.of(unit.text()) == null) {
            return false;
        }
        String duration = number.text() + " " + unit.text();
        cursor.next();
        cursor.tell(
                "misplaced-duration",
                number.span().to(unit.span()),
                "expected how often, but found a duration",
                "did you mean 'in the last " + duration + "' or 'within " + duration + "'?");
        return true;
    }

    private void timesWord(Token first) throws Panic {
        if (!cursor.accept("time")) {
            cursor.expect("times", cursor.shown(first), () -> true);
        }
    }

    private @Nullable Integer count(Constant constant) {
        Double number = constant.number();
        if (number == null) {
            return bad(constant, "expected a number of times, but " + cursor.shown(constant.span()) + " is none", "");
        }
        if (number < 0) {
            return bad(constant, "nothing happens a negative number of times", "");
        }
        if (number != Math.rint(number)) {
            return bad(constant, "nothing happens a fraction of times", "write a whole number");
        }
        if (number > Limits.COUNT) {
            return bad(constant, "nobody can do anything that often", "the most is " + Limits.COUNT);
        }
        return number.intValue();
    }

    private @Nullable Integer bad(Constant constant, String message, String hint) {
        cursor.tell("bad-times", constant.span(), message, hint);
        return null;
    }
}
