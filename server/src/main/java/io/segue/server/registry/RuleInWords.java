package io.segue.server.registry;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.RuleWriter;
import java.util.List;

/**
 * A rule in plain English, for those who do not read rules. What belongs together stands one step further in, each
 * condition on a line of its own behind a dash:
 *
 * <pre>
 * Somebody is in this segment while all of these are true:
 * - they did 'Order Completed' at least 3 times in the last 180 days
 * - their trait plan is 'gold'
 * </pre>
 */
public final class RuleInWords {
    private final StringBuilder text = new StringBuilder();

    private RuleInWords() {}

    public static String of(Expr rule) {
        var words = new RuleInWords();
        words.text.append("Somebody is in this segment while ");
        words.write(rule, 0);
        return words.text.toString();
    }

    private void write(Expr expr, int depth) {
        switch (expr) {
            case Expr.Or it -> list("at least one of these is true:", it.terms(), depth);
            case Expr.And it -> list("all of these are true:", it.terms(), depth);
            case Expr.Not it -> not(it.term(), depth);
            case Expr.Did it -> text.append(DidInWords.of(it));
            case Expr.Compare it ->
                text.append(MeasureInWords.of(it.measure())).append(' ').append(TestInWords.of(it.test()));
            case Expr.CompareAge it ->
                text.append(MeasureInWords.of(it.measure())).append(' ').append(TestInWords.of(it.test()));
            case Expr.InSegment it -> text.append("they are in segment ").append(RuleWriter.text(it.segment()));
            case Expr.InCluster it ->
                text.append("they are in cluster ")
                        .append(RuleWriter.text(it.cluster()))
                        .append(" of model ")
                        .append(RuleWriter.text(it.model()));
            case Expr.ConsentsTo it -> text.append("they consent to ").append(RuleWriter.text(it.purpose()));
        }
    }

    private void not(Expr term, int depth) {
        switch (term) {
            case Expr.Or it -> list("none of these is true:", it.terms(), depth);
            case Expr.And it -> list("not all of these are true:", it.terms(), depth);
            case Expr.InSegment it -> text.append("they are not in segment ").append(RuleWriter.text(it.segment()));
            case Expr.Not it -> denied(it, depth);
            case Expr.Did it -> denied(it, depth);
            case Expr.Compare it -> denied(it, depth);
            case Expr.CompareAge it -> denied(it, depth);
            case Expr.InCluster it -> denied(it, depth);
            case Expr.ConsentsTo it -> denied(it, depth);
        }
    }

    private void denied(Expr term, int depth) {
        text.append("it is not so that ");
        write(term, depth);
    }

    private void list(String head, List<Expr> terms, int depth) {
        text.append(head);
        for (Expr term : terms) {
            text.append('\n').append("  ".repeat(depth)).append("- ");
            write(term, depth + 1);
        }
    }
}
