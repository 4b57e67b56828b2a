package io.segue.core.engine;

import static java.util.Comparator.comparingLong;

import io.segue.core.event.Event;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Filter;
import io.segue.core.language.syntax.Selector;
import io.segue.core.value.Fields;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** All that one person did, each call once, by event time and then by message id. The oracle's whole memory. */
final class Past {
    static final Comparator<Event> IN_TIME =
            comparingLong(Event::time).thenComparing(Event::messageId, Past::byCodePoint);

    private final List<Event> calls;
    private final IdentityHashMap<Selector, List<Event>> matching = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Did, Set<SequenceSearch.Match>> matches = new IdentityHashMap<>();

    Past(Collection<Event> calls) {
        this.calls = calls.stream().sorted(IN_TIME).toList();
        if (calls.stream().map(Event::messageId).distinct().count() < calls.size()) {
            throw new IllegalArgumentException("expected each message id once");
        }
    }

    private static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    /** A profile exists from its first event or trait. */
    boolean exists() {
        return calls.stream()
                .anyMatch(call -> call.name() != null || !call.traits().isEmpty());
    }

    LongStream times() {
        return calls.stream().mapToLong(Event::time).distinct();
    }

    /** The events that a rule means, in their order. */
    List<Event> matching(Selector selector) {
        return matching.computeIfAbsent(
                selector, it -> calls.stream().filter(call -> matches(call, it)).toList());
    }

    /** All ways in which the steps of a sequence can be completed. */
    Set<SequenceSearch.Match> completions(Expr.Did did) {
        return matches.computeIfAbsent(did, it -> SequenceSearch.all(it, calls));
    }

    /** The last writer by event time, then by message id, wins; each top-level trait by itself. */
    Value trait(Path path) {
        String name = path.names().getFirst();
        Fields known = Fields.EMPTY;
        for (Event call : calls) {
            for (int i = 0; i < call.traits().size(); i++) {
                if (call.traits().name(i).equals(name)) {
                    known = Fields.of(name, call.traits().value(i));
                }
            }
        }
        return path.read(known);
    }

    static boolean matches(Event event, Selector selector) {
        return event.name() != null
                && (selector.event() == null || selector.event().equals(event.name()))
                && (selector.where() == null || passes(event, selector.where()));
    }

    private static boolean passes(Event event, Filter filter) {
        return switch (filter) {
            case Filter.Or or -> or.terms().stream().anyMatch(term -> passes(event, term));
            case Filter.And and -> and.terms().stream().allMatch(term -> passes(event, term));
            case Filter.Not not -> !passes(event, not.term());
            case Filter.Is is -> is.test().holds(read(event, is.path()));
        };
    }

    /** A bare path starts in the properties, {@code context.…} in the context. */
    static Value read(Event event, Path path) {
        List<String> names = path.names();
        return names.size() > 1 && names.getFirst().equals("context")
                ? new Path(names.subList(1, names.size())).read(event.context())
                : path.read(event.properties());
    }
}
