package io.segue.core.language.plan;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Filter;
import io.segue.core.language.syntax.Selector;
import io.segue.core.language.syntax.Step;
import io.segue.core.segment.Condition;
import io.segue.core.segment.EventPath;
import io.segue.core.segment.EventPattern;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Matcher;
import io.segue.core.segment.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a checked tree into the condition it means. */
public final class Planner {
    private Planner() {}

    /**
     * The condition of a rule or of any part of it.
     *
     * @throws IllegalArgumentException for a tree that the checker refuses
     */
    public static Condition plan(Expr expr) {
        return switch (expr) {
            case Expr.Or or ->
                new Condition.Any(or.terms().stream().map(Planner::plan).toList());
            case Expr.And and ->
                new Condition.All(and.terms().stream().map(Planner::plan).toList());
            case Expr.Not not -> Condition.not(plan(not.term()));
            case Expr.Did did -> did.negated() ? Condition.not(did(did)) : did(did);
            case Expr.Compare compare -> Comparisons.plan(compare.measure(), compare.test());
            case Expr.CompareAge compare -> Comparisons.plan(compare.measure(), compare.test());
            case Expr.InSegment member -> new Condition.Member(member.segment());
            case Expr.InCluster c -> throw unavailable("in cluster");
            case Expr.ConsentsTo c -> throw unavailable("consents to");
        };
    }

    static IllegalArgumentException unavailable(String construct) {
        return new IllegalArgumentException("expected a checked rule, but it has '" + construct + "'");
    }

    private static Condition did(Expr.Did did) {
        long window = orForever(did.inTheLast());
        List<Step> steps = did.steps();
        return steps.size() == 1 && !steps.getFirst().negated()
                ? often(steps.getFirst(), window)
                : sequence(steps, window);
    }

    private static Condition often(Step step, long window) {
        int count = step.times().count();
        return switch (step.times().bound()) {
            case AT_LEAST -> atLeast(step, count, window);
            case AT_MOST -> Condition.not(atLeast(step, count + 1, window));
            case EXACTLY ->
                Condition.all(atLeast(step, count, window), Condition.not(atLeast(step, count + 1, window)));
        };
    }

    private static Condition atLeast(Step step, int count, long window) {
        EventPattern pattern = pattern(step.selector());
        if (count == 0) {
            return Condition.TRUE;
        }
        Long within = step.within();
        return count == 1 || within == null
                ? new Condition.Holds(new Leaf.Occurrences(pattern), new Question.AtLeast(count, window))
                : new Condition.Holds(new Leaf.Burst(pattern, count, within), new Question.Aged(0, window));
    }

    private static Condition sequence(List<Step> steps, long window) {
        Step last = steps.getLast();
        List<Leaf.Stage> stages = new ArrayList<>();
        for (Step step : last.negated() ? steps.subList(0, steps.size() - 1) : steps) {
            stages.add(new Leaf.Stage(pattern(step.selector()), step.times().count(), orForever(step.within())));
        }
        if (!last.negated()) {
            return new Condition.Holds(new Leaf.Sequence(stages, null), new Question.Aged(0, window));
        }
        long patience = last.within() == null ? 0 : last.within();
        return new Condition.Holds(
                new Leaf.Sequence(stages, pattern(last.selector())),
                new Question.Aged(patience, window == FOREVER ? FOREVER : patience + window));
    }

    /** The events that a selector means. */
    public static EventPattern pattern(Selector selector) {
        return new EventPattern(selector.event(), matcher(selector.where()));
    }

    private static Matcher matcher(@Nullable Filter filter) {
        return switch (filter) {
            case null -> Matcher.All.EVERY_EVENT;
            case Filter.Or or ->
                new Matcher.Any(or.terms().stream().map(Planner::matcher).toList());
            case Filter.And and ->
                new Matcher.All(and.terms().stream().map(Planner::matcher).toList());
            case Filter.Not not -> new Matcher.Not(matcher(not.term()));
            case Filter.Is is -> new Matcher.Is(EventPath.of(is.path()), is.test());
        };
    }

    static long orForever(@Nullable Long millis) {
        return millis == null ? FOREVER : millis;
    }
}
