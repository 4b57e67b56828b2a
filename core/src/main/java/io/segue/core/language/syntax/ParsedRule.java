package io.segue.core.language.syntax;

import io.segue.core.language.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule's text.
 *
 * @param expr the whole rule when there are no problems. With problems, what could be understood of it, good for looking
 *     for more problems and nothing else; null when that is nothing
 * @param problems in the order of the text
 */
public record ParsedRule(@Nullable Expr expr, List<Problem> problems) {
    public ParsedRule {
        problems = List.copyOf(problems);
        if (expr == null && problems.isEmpty()) {
            throw new IllegalArgumentException("expected a tree or a problem");
        }
    }

    public boolean isValid() {
        return problems.isEmpty();
    }
}
