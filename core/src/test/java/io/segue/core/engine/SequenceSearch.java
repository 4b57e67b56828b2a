package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Step;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries every choice of distinct events for the steps of a sequence. Of what the steps so far have used, only events at or
 * after the last completion can make a difference to what follows, so choices that agree in these are tried once.
 */
final class SequenceSearch {
    private static final int NODES_MAX = 1_000_000;

    /**
     * One choice.
     *
     * @param at when the last positive step completed
     * @param used the message ids of the events it took at that instant
     */
    record Match(long at, Set<String> used) {}

    private record Choice(int step, long previous, long used) {}

    private final List<Step> steps;
    private final List<Event> events;
    private final Set<Choice> tried = new HashSet<>();
    private final Set<Match> found = new LinkedHashSet<>();

    private SequenceSearch(List<Step> steps, List<Event> events) {
        this.steps = steps;
        this.events = events;
    }

    /** @param calls in order of their time */
    static Set<Match> all(Expr.Did did, List<Event> calls) {
        List<Step> positive =
                did.steps().stream().filter(step -> !step.negated()).toList();
        List<Event> useful = calls.stream()
                .filter(call -> positive.stream().anyMatch(step -> Past.matches(call, step.selector())))
                .toList();
        if (useful.size() > Long.SIZE) {
            throw new IllegalArgumentException("expected at most 64 events, but got " + useful.size());
        }
        var search = new SequenceSearch(positive, useful);
        search.complete(0, Long.MIN_VALUE, 0);
        return search.found;
    }

    /** Steps before this one are complete, the last of them at {@code previous}. */
    private void complete(int step, long previous, long all) {
        long used = all & from(previous);
        if (!tried.add(new Choice(step, previous, used))) {
            return;
        }
        if (tried.size() > NODES_MAX) {
            throw new IllegalStateException("expected fewer choices: too many events for a search by force");
        }
        if (step == steps.size()) {
            found.add(new Match(previous, events(used)));
        } else {
            choose(step, steps.get(step).times().count(), 0, previous, Long.MIN_VALUE, previous, used);
        }
    }

    /** Chooses {@code left} more events for a step, in the order of time, so that the last chosen is the latest. */
    private void choose(int step, int left, int from, long previous, long first, long last, long used) {
        if (left == 0) {
            Long within = steps.get(step).within();
            long start = step == 0 ? first : previous;
            if (within == null || last - start <= within) {
                complete(step + 1, last, used);
            }
            return;
        }
        for (int i = from; i < events.size(); i++) {
            Event event = events.get(i);
            boolean free = (used & 1L << i) == 0;
            if (free
                    && event.time() >= previous
                    && Past.matches(event, steps.get(step).selector())) {
                long itsFirst = first == Long.MIN_VALUE ? event.time() : first;
                choose(step, left - 1, i + 1, previous, itsFirst, event.time(), used | 1L << i);
            }
        }
    }

    /** The events at or after an instant. */
    private long from(long instant) {
        long from = 0;
        for (int i = 0; i < events.size(); i++) {
            from |= events.get(i).time() >= instant ? 1L << i : 0;
        }
        return from;
    }

    private Set<String> events(long used) {
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            if ((used & 1L << i) != 0) {
                chosen.add(events.get(i).messageId());
            }
        }
        return chosen;
    }
}
