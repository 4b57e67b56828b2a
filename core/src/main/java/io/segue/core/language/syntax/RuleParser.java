package io.segue.core.language.syntax;

import io.segue.core.language.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a rule's text to its tree, with all its problems at once: behind a problem reading goes on at the next place that
 * makes sense. Takes any text whatsoever, in time that grows with its length and memory bounded by {@link Limits}.
 */
public final class RuleParser {
    private RuleParser() {}

    /** @param parameters values of the {@code $names} in the rule, without the dollar sign */
    public static ParsedRule parse(String rule, Map<String, Literal> parameters) {
        var problems = new ProblemLog();
        Expr expr = read(rule, parameters, problems);
        return new ParsedRule(expr, problems.inOrder());
    }

    private static @Nullable Expr read(String rule, Map<String, Literal> parameters, ProblemLog problems) {
        if (rule.length() > Limits.RULE_LENGTH) {
            problems.add(
                    "too-long",
                    new Span(0, 0),
                    "the rule has more than " + Limits.RULE_LENGTH + " characters",
                    "split it into segments and join them with 'in segment'");
            return null;
        }
        Forbidden.tell(rule, problems);
        var cursor = new Cursor(rule, Lexer.tokens(rule, problems), problems);
        if (problems.isClosed()) {
            return null;
        }
        if (cursor.isAtEnd()) {
            cursor.tell(
                    "empty-rule",
                    new Span(0, 0),
                    "the rule is empty",
                    "write a condition such as did 'Order Completed'");
            return null;
        }
        return whole(cursor, new ExprParser(cursor, parameters));
    }

    /** Reads to the end, also behind a bracket that closes nothing. */
    private static @Nullable Expr whole(Cursor cursor, ExprParser parser) {
        Expr expr = parser.or();
        while (!cursor.isAtEnd()) {
            cursor.tell("unopened-bracket", cursor.next().span(), "this bracket closes nothing", "leave it out");
            if (cursor.accept("and") || cursor.accept("or")) {
                parser.or();
            } else if (!cursor.isAtEnd() && !cursor.isAtSymbol(")")) {
                cursor.skipUntil(() -> cursor.isAt("and") || cursor.isAt("or"));
            }
        }
        return expr;
    }
}
