package io.segue.core.language.check;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.language.Problem;
import io.segue.core.language.Span;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells what a rule asks for that is not there. */
public final class RuleChecker {
    private final Set<String> knownSegments;
    private final List<Problem> problems = new ArrayList<>();

    private RuleChecker(Set<String> knownSegments) {
        this.knownSegments = knownSegments;
    }

    /**
     * Problems in the order of the text; none for a rule that can be compiled. Cycles between segments are seen only where
     * all rules are known, so not here.
     */
    public static List<Problem> check(Expr expr, Set<String> knownSegments) {
        var checker = new RuleChecker(knownSegments);
        checker.check(expr);
        return List.copyOf(checker.problems);
    }

    private void check(Expr expr) {
        switch (expr) {
            case Expr.Or it -> it.terms().forEach(this::check);
            case Expr.And it -> it.terms().forEach(this::check);
            case Expr.Not it -> check(it.term());
            case Expr.InSegment it -> segment(it);
            case Expr.Compare it -> measure(it.measure());
            case Expr.InCluster it ->
                missing(it.span(), "'in cluster'", "write its conditions as a segment and use 'in segment'");
            case Expr.ConsentsTo it ->
                missing(it.span(), "'consents to'", "use a trait, such as trait newsletter = true");
            case Expr.Did it -> {}
            case Expr.CompareAge it -> {}
        }
    }

    private void segment(Expr.InSegment in) {
        if (!knownSegments.contains(in.segment())) {
            String hint = Nearest.hint(in.segment(), knownSegments);
            problems.add(new Problem(
                    "unknown-segment", in.span(), "unknown segment " + Printable.quote(in.segment()), hint));
        }
    }

    private void measure(Measure measure) {
        if (measure instanceof Measure.Score score) {
            missing(score.span(), "'score'", "use a 'count' or an 'average' of events");
        }
    }

    private void missing(Span span, String construct, String instead) {
        problems.add(new Problem("not-available", span, construct + " is not available yet", instead));
    }
}
