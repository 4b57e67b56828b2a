package io.segue.core.language.syntax;

import io.segue.core.language.Printable;
import io.segue.core.language.Span;
import io.segue.core.language.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts a rule into tokens, in one pass. What it cannot read it tells, mends as far as the intention is plain, and goes
 * on.
 */
final class Lexer {
    private static final List<String> SYMBOLS = List.of("<=", ">=", "!=", "=", "<", ">", "(", ")", ",", ".", "/", "+");

    /** What people write who come from other languages, the longest first, and what is meant. */
    private static final List<String> FOREIGN = List.of("==", "<>", "=<", "=>", "≠", "≤", "≥", "&&", "||", "!");

    private static final Map<String, Token> MEANT = Map.of(
            "==", symbol("="),
            "<>", symbol("!="),
            "=<", symbol("<="),
            "=>", symbol(">="),
            "≠", symbol("!="),
            "≤", symbol("<="),
            "≥", symbol(">="),
            "&&", word("and"),
            "||", word("or"),
            "!", word("not"));

    private final String rule;
    private final ProblemLog problems;
    private final List<Token> tokens = new ArrayList<>();
    private final QuoteLexer quotes;
    private final NumberLexer numbers;
    private int at;

    private Lexer(String rule, ProblemLog problems) {
        this.rule = rule;
        this.problems = problems;
        this.quotes = new QuoteLexer(rule, problems);
        this.numbers = new NumberLexer(rule, problems);
    }

    /** All tokens of the rule; the last is an {@link Kind#END} right behind the one before. */
    static List<Token> tokens(String rule, ProblemLog problems) {
        var lexer = new Lexer(rule, problems);
        while (lexer.at < rule.length() && !problems.isClosed()) {
            lexer.next();
        }
        int end = lexer.tokens.isEmpty() ? 0 : lexer.tokens.getLast().span().end();
        lexer.tokens.add(new Token(Kind.END, "", new Span(end, end)));
        return lexer.tokens;
    }

    private void next() {
        int c = rule.codePointAt(at);
        if (Letters.isSpace(c) || Printable.isTreacherous(c)) {
            at += Character.charCount(c);
        } else if (rule.startsWith("--", at)) {
            at = endOfLine();
        } else {
            add(token(c));
        }
    }

    private void add(Token token) {
        at = token.span().end();
        if (token.is(Kind.END)) {
            return;
        }
        tokens.add(token);
        if (tokens.size() > Limits.TOKENS) {
            problems.add(
                    "too-long",
                    token.span(),
                    "the rule has more than " + Limits.TOKENS + " words and signs",
                    "split it into segments and join them with 'in segment'");
            problems.close();
        }
    }

    /** The token that starts here; an {@link Kind#END} for a stretch that is to be left out. */
    private Token token(int c) {
        if (Letters.startsName(c)) {
            return word();
        }
        if (numbers.startsAt(at, endOfLast())) {
            return numbers.read(at);
        }
        if (quotes.startsAt(at)) {
            return quotes.read(at);
        }
        if (c == '$') {
            return parameter();
        }
        if (c == '#' || rule.startsWith("//", at)) {
            return foreignComment();
        }
        for (String foreign : FOREIGN) {
            if (rule.startsWith(foreign, at) && !rule.startsWith("!=", at)) {
                return mended(foreign);
            }
        }
        for (String symbol : SYMBOLS) {
            if (rule.startsWith(symbol, at)) {
                return new Token(Kind.SYMBOL, symbol, new Span(at, at + symbol.length()));
            }
        }
        return unexpected();
    }

    private int endOfLast() {
        return tokens.isEmpty() ? -1 : tokens.getLast().span().end();
    }

    private Token word() {
        int end = endOfName(at);
        while (isHyphenInName(end)) {
            end = endOfName(end + 1);
        }
        var span = new Span(at, end);
        if (end - at > Limits.TEXT_LENGTH) {
            problems.add("too-long", span, "a name of more than " + Limits.TEXT_LENGTH + " characters", "");
        }
        return new Token(Kind.WORD, rule.substring(at, end), span);
    }

    private boolean isHyphenInName(int end) {
        return end + 1 < rule.length() && rule.charAt(end) == '-' && Letters.continuesName(rule.codePointAt(end + 1));
    }

    private int endOfName(int start) {
        int end = start;
        while (end < rule.length() && Letters.continuesName(rule.codePointAt(end))) {
            end += Character.charCount(rule.codePointAt(end));
        }
        return end;
    }

    private Token parameter() {
        int end = endOfName(at + 1);
        var span = new Span(at, end);
        if (end == at + 1) {
            problems.add("bad-name", span, "expected a parameter's name after '$'", "write $name");
            return new Token(Kind.BROKEN, "", span);
        }
        return new Token(Kind.PARAMETER, rule.substring(at + 1, end), span);
    }

    private Token mended(String foreign) {
        var span = new Span(at, at + foreign.length());
        Token meant = Objects.requireNonNull(MEANT.get(foreign));
        problems.add(
                "unknown-operator", span, "unknown operator '" + foreign + "'", "did you mean '" + meant.text() + "'?");
        return new Token(meant.kind(), meant.text(), span);
    }

    /** A comment as other languages write it, which is told and left out. */
    private Token foreignComment() {
        int end = endOfLine();
        int sign = rule.charAt(at) == '#' ? 1 : 2;
        problems.add(
                "unexpected-character",
                new Span(at, at + sign),
                "unexpected " + Printable.quote(rule.substring(at, at + sign)),
                "a comment starts with '--'");
        return new Token(Kind.END, "", new Span(at, end));
    }

    private int endOfLine() {
        int end = rule.indexOf('\n', at);
        return end < 0 ? rule.length() : end;
    }

    private Token unexpected() {
        int end = at;
        while (end < rule.length() && isUnexpected(end)) {
            end += Character.charCount(rule.codePointAt(end));
        }
        end = Math.max(end, at + Character.charCount(rule.codePointAt(at)));
        var span = new Span(at, end);
        problems.add(
                "unexpected-character",
                span,
                "unexpected " + Printable.quote(rule.substring(at, end)),
                hintFor(rule.charAt(at)));
        return new Token(Kind.END, "", span);
    }

    private boolean isUnexpected(int offset) {
        int c = rule.codePointAt(offset);
        return !Letters.continuesName(c)
                && !Letters.isSpace(c)
                && !Printable.isTreacherous(c)
                && "'\"`‘’“”$<>=!()≠≤≥&|,./+-#".indexOf(c) < 0;
    }

    private static String hintFor(char c) {
        return switch (c) {
            case '[', ']', '{', '}' -> "brackets are round: ( and )";
            case ';', ':' -> "leave it out";
            case '&' -> "did you mean 'and'?";
            case '|' -> "did you mean 'or'?";
            default -> "texts and event names stand in quotes: '…'";
        };
    }

    private static Token symbol(String text) {
        return new Token(Kind.SYMBOL, text, new Span(0, 0));
    }

    private static Token word(String text) {
        return new Token(Kind.WORD, text, new Span(0, 0));
    }
}
