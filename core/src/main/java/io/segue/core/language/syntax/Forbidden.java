package io.segue.core.language.syntax;

import io.segue.core.language.Printable;
import io.segue.core.language.Span;

/**
 * Characters that no rule may have, not even in a text or a comment: what is invisible, or makes the eye read another
 * rule than the machine does.
 */
final class Forbidden {
    private static final String MARKS_OF_DIRECTION = "\u200E\u200F\u061C";

    private Forbidden() {}

    static boolean isForbidden(int c) {
        return Printable.isTreacherous(c) && "\t\n\r".indexOf(c) < 0 && MARKS_OF_DIRECTION.indexOf(c) < 0;
    }

    static void tell(String rule, ProblemLog problems) {
        int at = 0;
        while (at < rule.length() && !problems.isClosed()) {
            int start = at;
            int first = rule.codePointAt(at);
            while (at < rule.length() && isForbidden(rule.codePointAt(at))) {
                at += Character.charCount(rule.codePointAt(at));
            }
            if (at > start) {
                tell(first, new Span(start, at), problems);
            } else {
                at += Character.charCount(first);
            }
        }
    }

    private static void tell(int first, Span span, ProblemLog problems) {
        problems.add(
                "forbidden-character",
                span,
                "character U+%04X is invisible or misleading".formatted(first),
                "delete it");
    }
}
