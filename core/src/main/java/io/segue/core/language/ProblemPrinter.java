package io.segue.core.language;

import java.util.List;

/**
 * Shows problems the way every surface of the product does: place and message, the line, a caret with the hint.
 *
 * <pre>
 * segments/abandoner.yaml:9:43: unknown unit 'minuts'
 *   9 | did 'Product Viewed' 3+ times within 10 minuts
 *     |                                         ^^^^^^ did you mean 'minutes'?
 * </pre>
 */
public final class ProblemPrinter {
    private ProblemPrinter() {}

    /** Three lines without an end of line after the last. */
    public static String print(Problem problem, SourceText source) {
        SourceText.Place place = source.place(problem.span().start());
        Excerpt excerpt = Excerpt.of(source, problem.span());
        String number = Integer.toString(place.line());
        String carets = " ".repeat(excerpt.indent()) + "^".repeat(excerpt.carets());
        return Printable.text(source.name()) + ":" + place.line() + ":" + place.column() + ": " + problem.message()
                + ("\n  " + number + " | " + excerpt.text()).stripTrailing()
                + "\n  " + " ".repeat(number.length()) + " | " + carets
                + (problem.hint().isEmpty() ? "" : " " + problem.hint());
    }

    /** One after the other, a line feed between them. */
    public static String print(List<Problem> problems, SourceText source) {
        return String.join("\n", problems.stream().map(it -> print(it, source)).toList());
    }
}
