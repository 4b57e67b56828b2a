package io.segue.core.language.syntax;

import io.segue.core.language.Problem;
import io.segue.core.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one rule. Of several problems at one place only the first counts: the others follow from it. */
final class ProblemLog {
    private final List<Problem> problems = new ArrayList<>();
    private final List<Span> unreadable = new ArrayList<>();
    private boolean closed;

    void add(String code, Span span, String message, String hint) {
        if (!isClosed() && !isTold(span.start()) && !isUnreadable(span.start())) {
            problems.add(new Problem(code, span, message, hint));
        }
    }

    /** Nothing that starts in this stretch is told from now on: a missing quote there made nonsense of the rest. */
    void ignore(Span stretch) {
        unreadable.add(stretch);
    }

    /** Nothing at all is told from now on: what was found makes the rest of the rule not worth reading. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed || problems.size() >= Limits.PROBLEMS;
    }

    /** In the order of the text. */
    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(it -> it.span().start()))
                .toList();
    }

    private boolean isTold(int offset) {
        return problems.stream().anyMatch(it -> it.span().start() == offset);
    }

    private boolean isUnreadable(int offset) {
        return unreadable.stream().anyMatch(it -> it.start() <= offset && offset <= it.end());
    }
}
