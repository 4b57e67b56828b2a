package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.language.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A profile that keeps every call and asks the oracle at every instant at which anything might change: each event's time
 * plus each duration of the rules.
 */
final class OraclePerson implements Person {
    private final String name;
    private final Map<String, Expr> rules;
    private final Set<Long> durations;
    private final Consumer<Change> changes;
    private final List<Event> calls = new ArrayList<>();
    private final Set<String> memberships = new TreeSet<>();
    private Past past = new Past(List.of());
    private long judgedAt = Long.MIN_VALUE;

    OraclePerson(String name, Map<String, Expr> rules, Consumer<Change> changes) {
        this.name = name;
        this.rules = rules;
        this.durations = RuleDurations.of(rules.values());
        this.changes = changes;
    }

    @Override
    public void wake(long at) {
        long[] instants = past.times()
                .flatMap(time -> durations.stream().mapToLong(duration -> time + duration))
                .filter(instant -> instant > judgedAt && instant <= at)
                .sorted()
                .distinct()
                .toArray();
        for (long instant : instants) {
            if (judge(instant)) {
                judgedAt = instant;
            }
        }
    }

    @Override
    public void take(long at, List<Person> absorbed, List<Event> arrived) {
        long last = Math.max(at, judgedAt);
        for (Person other : absorbed) {
            OraclePerson same = (OraclePerson) other;
            last = Math.max(last, same.judgedAt);
            calls.addAll(same.calls);
        }
        calls.addAll(arrived);
        past = new Past(calls);
        if (past.exists()) {
            judgedAt = last;
            judge(last);
        }
    }

    @Override
    public void leave(long at) {
        long last = Math.max(at, judgedAt);
        memberships.forEach(segment -> changes.accept(new Change(name, segment, false, last)));
        memberships.clear();
        calls.clear();
        past = new Past(List.of());
        judgedAt = Long.MIN_VALUE;
    }

    /** Whether any membership changed. */
    private boolean judge(long t) {
        boolean changed = false;
        for (String segment : new TreeSet<>(rules.keySet())) {
            boolean holds = holds(segment, t);
            if (holds != memberships.contains(segment)) {
                changes.accept(new Change(name, segment, holds, t));
                changed = true;
            }
        }
        if (changed) {
            memberships.clear();
            rules.keySet().stream().filter(segment -> holds(segment, t)).forEach(memberships::add);
        }
        return changed;
    }

    /** Rules are judged for profiles that exist, and only for them. */
    private boolean holds(String segment, long t) {
        return past.exists() && new Oracle(past, t, other -> holds(other, t)).holds(rules.get(segment));
    }

    Set<String> memberships() {
        return memberships;
    }
}
