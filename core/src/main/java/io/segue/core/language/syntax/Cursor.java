package io.segue.core.language.syntax;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.language.Span;
import io.segue.core.language.syntax.Token.Kind;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The place the parser has read to, and the moves every part of it makes. */
final class Cursor {
    private final String rule;
    private final List<Token> tokens;
    private final ProblemLog problems;
    private int at;
    private int depth;

    Cursor(String rule, List<Token> tokens, ProblemLog problems) {
        this.rule = rule;
        this.tokens = tokens;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** @param ahead 0 for the next token */
    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean isAtEnd() {
        return peek().is(Kind.END);
    }

    boolean isAt(String word) {
        return peek().isWord(word);
    }

    boolean isAtSymbol(String symbol) {
        return peek().isSymbol(symbol);
    }

    boolean accept(String word) {
        boolean there = isAt(word);
        if (there) {
            next();
        }
        return there;
    }

    boolean acceptSymbol(String symbol) {
        boolean there = isAtSymbol(symbol);
        if (there) {
            next();
        }
        return there;
    }

    /**
     * Reads a word that must stand here. A misspelt one is told and read; a missing one is told and passed over when what
     * follows can stand behind it.
     *
     * @param after what the word follows, for the message
     */
    void expect(String word, String after, BooleanSupplier canGoOn) throws Panic {
        if (accept(word)) {
            return;
        }
        String message = "expected '" + word + "' after " + after + ", but " + found();
        if (peek().is(Kind.WORD) && Nearest.to(peek().text(), List.of(word)) != null) {
            tell("unknown-word", next().span(), message, "did you mean '" + word + "'?");
            return;
        }
        boolean passOver = canGoOn.getAsBoolean();
        String hint = isAtEnd()
                ? "add '" + word + "'"
                : passOver ? "put '" + word + "' before it" : "write '" + word + "' instead";
        tell("missing-word", peek().span(), message, hint);
        if (!passOver) {
            throw new Panic();
        }
    }

    /** The place to come back to with {@link #spanFrom}. */
    int mark() {
        return at;
    }

    /** From a marked token to the last one read. */
    Span spanFrom(int mark) {
        Span first = tokens.get(mark).span();
        return at <= mark ? first : first.to(tokens.get(at - 1).span());
    }

    String source(Span span) {
        return rule.substring(span.start(), span.end());
    }

    void tell(String code, Span span, String message, String hint) {
        problems.add(code, span, message, hint);
    }

    /** Tells a problem with the next token, from which its construct cannot recover. */
    Panic fail(String code, String message, String hint) {
        tell(code, peek().span(), message, hint);
        return new Panic();
    }

    /** What stands here, for a message: {@code found 'then'}. */
    String found() {
        return isAtEnd() ? "the rule ends here" : "found " + shown(peek());
    }

    /** A piece of the rule for a message, in quotes unless it has some of its own. */
    String shown(Token token) {
        return shown(token.span());
    }

    String shown(Span span) {
        String source = source(span);
        return source.startsWith("'") || source.startsWith("`") ? Printable.cut(source) : Printable.quote(source);
    }

    /** A piece of the rule for a message, as it is. */
    String shownBare(Span span) {
        return Printable.cut(source(span));
    }

    /** Goes one bracket or {@code not} deeper; every call that returns is paired with one of {@link #ascend}. */
    void descend() throws Panic {
        depth++;
        if (depth > Limits.NESTING) {
            tell(
                    "too-deep",
                    peek().span(),
                    "more than " + Limits.NESTING + " brackets and 'not's inside each other",
                    "split the rule into segments and join them with 'in segment'");
            problems.close();
            at = tokens.size() - 1;
            depth--;
            throw new Panic();
        }
    }

    void ascend() {
        depth--;
    }

    int depth() {
        return depth;
    }

    /** Comes back to a depth that a {@link Panic} has jumped out of. */
    void returnTo(int outerDepth) {
        depth = outerDepth;
    }

    /** Passes over tokens, and over brackets as a whole, until one fits, a bracket closes or the rule ends. */
    void skipUntil(BooleanSupplier fits) {
        int open = 0;
        while (!isAtEnd()) {
            if (open == 0 && (isAtSymbol(")") || fits.getAsBoolean())) {
                return;
            }
            open += isAtSymbol("(") ? 1 : isAtSymbol(")") ? -1 : 0;
            next();
        }
    }
}
