package io.segue.core.engine;

import io.segue.core.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Hands calls to profiles the way a replay does. The clock is the largest event time so far; before a profile takes
 * something, its deadlines before the clock have passed; neighbouring calls of one profile and instant are taken together.
 */
final class Host {
    private static final class Group {
        final long at;
        final long clock;
        final List<Person> absorbed = new ArrayList<>();
        final List<Event> calls = new ArrayList<>();

        Group(long at, long clock) {
            this.at = at;
            this.clock = clock;
        }
    }

    private final Function<String, Person> births;
    private final boolean together;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Group> open = new LinkedHashMap<>();
    private long clock = Long.MIN_VALUE;

    /** @param births how a profile of this name comes to be */
    Host(Function<String, Person> births, boolean together) {
        this.births = births;
        this.together = together;
    }

    void deliver(Case.Delivery delivery) {
        long at = delivery.event().time();
        clock = Math.max(clock, at);
        closeWhatAbsorbs(delivery.profile());
        Group group = open.get(delivery.profile());
        if (group == null || group.at != at || group.clock != clock || !together) {
            close(delivery.profile());
            group = new Group(at, clock);
            open.put(delivery.profile(), group);
        }
        for (String other : delivery.absorbs()) {
            close(other);
            group.absorbed.add(person(other));
        }
        group.calls.add(delivery.event());
    }

    /** Who comes back after having become somebody else comes after that. */
    private void closeWhatAbsorbs(String profile) {
        List<String> absorbing = open.keySet().stream()
                .filter(name -> open.get(name).absorbed.contains(people.get(profile)))
                .toList();
        absorbing.forEach(this::close);
    }

    private Person person(String name) {
        return people.computeIfAbsent(name, births);
    }

    private void close(String profile) {
        Group group = open.remove(profile);
        if (group == null) {
            return;
        }
        Person person = person(profile);
        group.absorbed.forEach(other -> other.wake(group.clock - 1));
        person.wake(group.clock - 1);
        person.take(group.at, group.absorbed, group.calls);
        group.absorbed.forEach(other -> other.leave(group.at));
    }

    /** Every deadline up to this instant, itself included, passes. */
    void advance(long until) {
        settle();
        clock = Math.max(clock, until);
        people.values().forEach(person -> person.wake(until));
    }

    /** Nothing more comes for now that could belong to a step with what has come. */
    void settle() {
        List.copyOf(open.keySet()).forEach(this::close);
    }

    static void run(Case one, Function<String, Person> births) {
        Host host = new Host(births, one.together());
        one.deliveries().forEach(host::deliver);
        host.advance(one.until());
    }
}
