package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import io.segue.core.language.syntax.Token.Kind;

/** Reads numbers: digits, perhaps a minus before, a point and digits, an exponent as in {@code 1.5e-7}. */
final class NumberLexer {
    private final String rule;
    private final ProblemLog problems;

    NumberLexer(String rule, ProblemLog problems) {
        this.rule = rule;
        this.problems = problems;
    }

    /** @param endOfLast where the token before ends: a point that touches it belongs to a path, not to a number */
    boolean startsAt(int offset, int endOfLast) {
        char c = rule.charAt(offset);
        return Letters.isDigit(c)
                || c == '-' && (isDigit(offset + 1) || isPointAndDigit(offset + 1))
                || isPointAndDigit(offset) && offset != endOfLast;
    }

    Token read(int start) {
        int whole = rule.charAt(start) == '-' ? start + 1 : start;
        int end = digits(whole);
        if (isPointAndDigit(end)) {
            end = digits(end + 1);
        }
        end = exponent(end);
        return checked(rule.substring(start, end), new Span(start, end));
    }

    private int exponent(int at) {
        if (at >= rule.length() || rule.charAt(at) != 'e' && rule.charAt(at) != 'E') {
            return at;
        }
        boolean signed = at + 1 < rule.length() && (rule.charAt(at + 1) == '-' || rule.charAt(at + 1) == '+');
        int digits = at + (signed ? 2 : 1);
        return isDigit(digits) ? digits(digits) : at;
    }

    private Token checked(String number, Span span) {
        if (number.length() > Limits.NUMBER_LENGTH) {
            return broken("too-long", span, "a number of more than " + Limits.NUMBER_LENGTH + " characters", "");
        }
        if (number.startsWith(".") || number.startsWith("-.")) {
            return broken("bad-number", span, "a number starts with a digit", "write " + number.replace(".", "0."));
        }
        if (number.matches("0[0-9]{2}.*") && isGroup(span.start() - 1)) {
            return broken(
                    "bad-number", span, "a number has no commas", "leave the comma out, or put a space behind it");
        }
        if (number.matches("-?0[0-9].*")) {
            String hint = "write " + number.replaceFirst("0+(?=[0-9])", "");
            return broken("bad-number", span, "a number does not start with 0", hint);
        }
        if (Double.isInfinite(Double.parseDouble(number))) {
            return broken("bad-number", span, "a number this large cannot be told from others", "");
        }
        return new Token(Kind.NUMBER, number, span);
    }

    /** Whether a comma stands here with a digit on either side, as between thousands. */
    private boolean isGroup(int comma) {
        return comma > 0 && rule.charAt(comma) == ',' && isDigit(comma - 1);
    }

    private Token broken(String code, Span span, String message, String hint) {
        problems.add(code, span, message, hint);
        return new Token(Kind.BROKEN, "", span);
    }

    private boolean isPointAndDigit(int offset) {
        return offset < rule.length() && rule.charAt(offset) == '.' && isDigit(offset + 1);
    }

    private boolean isDigit(int offset) {
        return offset < rule.length() && Letters.isDigit(rule.charAt(offset));
    }

    private int digits(int start) {
        int end = start;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }
}
