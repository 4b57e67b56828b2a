package io.segue.core.explain;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.event.Event;
import io.segue.core.event.IsoTime;
import io.segue.core.language.plan.Planner;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Selector;
import io.segue.core.language.syntax.Step;
import io.segue.core.language.syntax.Times;
import io.segue.core.profile.Traits;
import io.segue.core.segment.EventPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one part of a rule, for people to read. Whether the part holds is the engine's to say.
 *
 * @param distance how far the found number is from the one at which the answer changes; null where there is none
 * @param events those that count, in order of time
 */
record Detail(String text, @Nullable Double distance, List<Event> events) {
    private static final Detail NOTHING = new Detail("", null, List.of());

    /** A person's past, up to the instant that is explained. */
    record Past(List<Event> events, Traits traits, long at) {

        /** The events that match, in the last {@code window} milliseconds. */
        List<Event> matching(Selector selector, @Nullable Long window) {
            EventPattern pattern = Planner.pattern(selector);
            long span = window == null ? FOREVER : window;
            return events.stream()
                    .filter(event -> (span == FOREVER || event.time() > at - span) && pattern.matches(event))
                    .toList();
        }
    }

    static Detail of(Expr expr, Past past) {
        return switch (expr) {
            case Expr.Did did -> did.steps().size() == 1 ? often(did, past) : sequence(did, past);
            case Expr.Compare compare -> Measured.detail(compare, past);
            case Expr.CompareAge compare -> Measured.detail(compare, past);
            case Expr.Or o -> NOTHING;
            case Expr.And a -> NOTHING;
            case Expr.Not n -> NOTHING;
            case Expr.InSegment s -> NOTHING;
            case Expr.InCluster c -> NOTHING;
            case Expr.ConsentsTo c -> NOTHING;
        };
    }

    private static Detail often(Expr.Did did, Past past) {
        Step step = did.steps().getFirst();
        List<Event> matching = past.matching(step.selector(), did.inTheLast());
        Long within = step.within();
        List<Event> counted = within == null || step.times().count() < 2 ? matching : densest(matching, within);
        int count = counted.size();
        String where = count < matching.size() ? " close enough together (of " + matching.size() + ")" : "";
        String asked = did.negated() && step.times().equals(Times.ONCE_OR_MORE)
                ? "none allowed"
                : asked(step.times(), count) + (did.negated() ? ", and that must not be" : "");
        return new Detail(count + " counted" + where + ", " + asked, distance(step.times(), count), counted);
    }

    /** The most events that lie within so many milliseconds of each other, the latest such group. */
    private static List<Event> densest(List<Event> events, long within) {
        List<Event> best = List.of();
        int start = 0;
        for (int end = 1; end <= events.size(); end++) {
            while (events.get(end - 1).time() - events.get(start).time() > within) {
                start++;
            }
            if (end - start >= best.size()) {
                best = events.subList(start, end);
            }
        }
        return best;
    }

    private static String asked(Times times, int count) {
        int asked = times.count();
        return switch (times.bound()) {
            case AT_LEAST ->
                "at least " + asked + " asked for: "
                        + (count >= asked ? count - asked + " to spare" : asked - count + " missing");
            case AT_MOST ->
                "at most " + asked + " allowed: "
                        + (count <= asked ? asked - count + " to spare" : count - asked + " too many");
            case EXACTLY ->
                "exactly " + asked + " asked for: "
                        + (count == asked
                                ? "just right"
                                : count < asked ? asked - count + " missing" : count - asked + " too many");
        };
    }

    /** To the nearest count at which the answer is another. */
    private static double distance(Times times, int count) {
        int asked = times.count();
        return switch (times.bound()) {
            case AT_LEAST -> count >= asked ? count - asked + 1 : asked - count;
            case AT_MOST -> count <= asked ? asked - count + 1 : count - asked;
            case EXACTLY -> Math.max(1, Math.abs(asked - count));
        };
    }

    private static Detail sequence(Expr.Did did, Past past) {
        Step last = did.steps().getLast();
        List<Event> matching = past.matching(last.selector(), null);
        String found = last.negated()
                ? matching.isEmpty()
                        ? "nothing came that must not come"
                        : "what must not come came " + matching.size() + " times"
                : matching.size() + " of the last step's events";
        return new Detail(found + latest(matching), null, matching);
    }

    private static String latest(List<Event> events) {
        return events.isEmpty()
                ? ""
                : ", the latest at " + IsoTime.format(events.getLast().time());
    }
}
