package io.segue.core.language;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Filter;
import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.Selector;
import io.segue.core.language.syntax.Source;
import io.segue.core.language.syntax.Step;
import java.util.List;

/** A tree with every span at 0, so that trees from different texts can be compared. */
public final class Spanless {
    private static final Span NOWHERE = new Span(0, 0);

    private Spanless() {}

    public static Expr of(Expr expr) {
        return switch (expr) {
            case Expr.Or it -> new Expr.Or(it.terms().stream().map(Spanless::of).toList(), NOWHERE);
            case Expr.And it ->
                new Expr.And(it.terms().stream().map(Spanless::of).toList(), NOWHERE);
            case Expr.Not it -> new Expr.Not(of(it.term()), NOWHERE);
            case Expr.Did it -> new Expr.Did(it.negated(), steps(it.steps()), it.inTheLast(), NOWHERE);
            case Expr.Compare it -> new Expr.Compare(of(it.measure()), it.test(), NOWHERE);
            case Expr.CompareAge it -> new Expr.CompareAge(of(it.measure()), it.test(), NOWHERE);
            case Expr.InSegment it -> new Expr.InSegment(it.segment(), NOWHERE);
            case Expr.InCluster it -> new Expr.InCluster(it.model(), it.cluster(), NOWHERE);
            case Expr.ConsentsTo it -> new Expr.ConsentsTo(it.purpose(), NOWHERE);
        };
    }

    private static List<Step> steps(List<Step> steps) {
        return steps.stream()
                .map(it -> new Step(it.negated(), of(it.selector()), it.times(), it.within(), NOWHERE))
                .toList();
    }

    private static Measure of(Measure measure) {
        return switch (measure) {
            case Measure.Trait it -> new Measure.Trait(it.path(), NOWHERE);
            case Measure.Count it -> new Measure.Count(of(it.source()), NOWHERE);
            case Measure.Distinct it -> new Measure.Distinct(it.path(), of(it.source()), NOWHERE);
            case Measure.Aggregate it -> new Measure.Aggregate(it.function(), it.path(), of(it.source()), NOWHERE);
            case Measure.Pick it -> new Measure.Pick(it.end(), it.path(), of(it.source()), NOWHERE);
            case Measure.TimeSince it -> of(it);
            case Measure.Score it -> new Measure.Score(it.model(), NOWHERE);
        };
    }

    private static Measure.TimeSince of(Measure.TimeSince since) {
        return new Measure.TimeSince(since.end(), of(since.source()), NOWHERE);
    }

    private static Source of(Source source) {
        return new Source(of(source.selector()), source.inTheLast(), NOWHERE);
    }

    private static Selector of(Selector selector) {
        return new Selector(selector.event(), selector.where() == null ? null : of(selector.where()), NOWHERE);
    }

    private static Filter of(Filter filter) {
        return switch (filter) {
            case Filter.Or it ->
                new Filter.Or(it.terms().stream().map(Spanless::of).toList(), NOWHERE);
            case Filter.And it ->
                new Filter.And(it.terms().stream().map(Spanless::of).toList(), NOWHERE);
            case Filter.Not it -> new Filter.Not(of(it.term()), NOWHERE);
            case Filter.Is it -> new Filter.Is(it.path(), it.test(), NOWHERE);
        };
    }
}
