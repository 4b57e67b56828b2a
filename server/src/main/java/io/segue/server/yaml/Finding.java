package io.segue.server.yaml;

import io.segue.core.language.Problem;
import io.segue.core.language.ProblemPrinter;
import io.segue.core.language.SourceText;
import java.util.Comparator;

/** A problem and the text it is in. */
public record Finding(SourceText source, Problem problem) {
    /** From the top of the first file to the end of the last. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing((Finding it) -> it.source.name())
            .thenComparingInt(it -> it.place().line())
            .thenComparingInt(it -> it.place().column());

    public SourceText.Place place() {
        return source.place(problem.span().start());
    }

    /** Place, message, line and caret. */
    public String print() {
        return ProblemPrinter.print(problem, source);
    }
}
