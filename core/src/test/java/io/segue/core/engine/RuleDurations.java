package io.segue.core.engine;

import io.segue.core.language.syntax.AgeTest;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import io.segue.core.language.syntax.Source;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** How long after an event a rule's value may change by itself. Rather too many than too few. */
final class RuleDurations {
    private final Set<Long> durations = new TreeSet<>();

    private RuleDurations() {}

    static Set<Long> of(Collection<Expr> rules) {
        RuleDurations all = new RuleDurations();
        rules.forEach(all::add);
        return all.durations;
    }

    private void add(Expr expr) {
        switch (expr) {
            case Expr.Or or -> or.terms().forEach(this::add);
            case Expr.And and -> and.terms().forEach(this::add);
            case Expr.Not not -> add(not.term());
            case Expr.Did did -> {
                long patience = orZero(did.steps().getLast().within());
                durations.add(patience);
                durations.add(orZero(did.inTheLast()));
                durations.add(patience + orZero(did.inTheLast()));
            }
            case Expr.Compare compare -> add(compare.measure());
            case Expr.CompareAge compare -> {
                add(compare.measure());
                add(compare.test());
            }
            case Expr.InSegment s -> {}
            case Expr.InCluster c -> {}
            case Expr.ConsentsTo c -> {}
        }
    }

    private void add(Measure measure) {
        switch (measure) {
            case Measure.Count count -> add(count.source());
            case Measure.Distinct distinct -> add(distinct.source());
            case Measure.Aggregate aggregate -> add(aggregate.source());
            case Measure.Pick pick -> add(pick.source());
            case Measure.TimeSince since -> add(since.source());
            case Measure.Trait t -> {}
            case Measure.Score s -> {}
        }
    }

    private void add(Source source) {
        durations.add(orZero(source.inTheLast()));
    }

    private void add(AgeTest test) {
        switch (test) {
            case AgeTest.Compare compare -> addBoth(compare.millis());
            case AgeTest.Between between -> {
                addBoth(between.low());
                addBoth(between.high());
            }
            case AgeTest.OneOf one -> one.millis().forEach(this::addBoth);
            case AgeTest.Known k -> {}
            case AgeTest.Unknown u -> {}
        }
    }

    /** "Older than a day" begins one millisecond after "a day old". */
    private void addBoth(long millis) {
        durations.add(millis);
        durations.add(millis + 1);
    }

    private static long orZero(Long millis) {
        return millis == null ? 0 : millis;
    }
}
