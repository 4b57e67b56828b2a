package io.segue.core.language.syntax;

import io.segue.core.language.Printable;
import io.segue.core.language.Span;
import io.segue.core.language.syntax.Token.Kind;

/**
 * Reads {@code 'texts'} and {@code `names`}. Both end on the line they start on; the quote itself is written twice.
 * Quotes of other kinds are read too, and told.
 */
final class QuoteLexer {
    private static final String OPENING = "'`\"‘“";
    private static final String CLOSING = "'`\"’”";

    private final String rule;
    private final ProblemLog problems;

    /** The first text of a line that closes in front of a letter, as an apostrophe does; and where that line ends. */
    private Span suspect = new Span(0, 0);

    private int endOfSuspectLine = -1;

    QuoteLexer(String rule, ProblemLog problems) {
        this.rule = rule;
        this.problems = problems;
    }

    /** Whether a text can be written in a rule at all. */
    static boolean isWritable(String text) {
        return text.length() <= Limits.TEXT_LENGTH
                && text.codePoints().noneMatch(c -> c == '\n' || c == '\r' || Forbidden.isForbidden(c));
    }

    boolean startsAt(int offset) {
        return (OPENING + CLOSING).indexOf(rule.charAt(offset)) >= 0;
    }

    Token read(int start) {
        char opening = rule.charAt(start);
        int kind = OPENING.indexOf(opening);
        char closing = kind < 0 ? opening : CLOSING.charAt(kind);
        StringBuilder text = new StringBuilder();
        int at = start + 1;
        while (at < rule.length() && rule.charAt(at) != '\n') {
            if (rule.charAt(at) != closing) {
                text.append(rule.charAt(at++));
            } else if (at + 1 < rule.length() && rule.charAt(at + 1) == closing) {
                text.append(closing);
                at += 2;
            } else {
                return closed(text.toString(), opening, new Span(start, at + 1));
            }
        }
        return unclosed(text.toString().strip(), opening, new Span(start, at));
    }

    private Token closed(String text, char opening, Span span) {
        if (opening != '\'' && opening != '`') {
            problems.add(
                    "wrong-quotes",
                    span,
                    "texts stand in single quotes",
                    "write " + Printable.quote(text.replace("'", "''")));
        }
        if (text.length() > Limits.TEXT_LENGTH) {
            problems.add("too-long", span, "a text of more than " + Limits.TEXT_LENGTH + " characters", "");
        }
        if (span.end() < rule.length()
                && Letters.continuesName(rule.codePointAt(span.end()))
                && !isBehindSuspect(span)) {
            suspect = span;
            endOfSuspectLine = endOfLine(span.end());
        }
        return new Token(kind(opening), text, span);
    }

    private int endOfLine(int offset) {
        int end = rule.indexOf('\n', offset);
        return end < 0 ? rule.length() : end;
    }

    private boolean isBehindSuspect(Span span) {
        return span.start() < endOfSuspectLine;
    }

    private Token unclosed(String text, char opening, Span span) {
        String quote = opening == '`' ? "`" : "'";
        if (isBehindSuspect(span)) {
            problems.add(
                    "unclosed-quote",
                    suspect,
                    "this ends in the middle of a word",
                    "inside, a " + quote + " is written twice");
            problems.ignore(new Span(suspect.start(), span.end()));
        } else {
            problems.add(
                    "unclosed-quote",
                    new Span(span.start(), span.start() + 1),
                    opening == '`' ? "this name is not closed" : "this text is not closed",
                    "close it with " + quote + " on the same line");
            problems.ignore(span);
        }
        return new Token(kind(opening), text, span);
    }

    private static Kind kind(char opening) {
        return opening == '`' ? Kind.NAME : Kind.TEXT;
    }
}
