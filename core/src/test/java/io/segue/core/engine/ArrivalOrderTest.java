package io.segue.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.RandomHistories.Order;
import io.segue.core.engine.RandomHistories.People;
import io.segue.core.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a profile remembers does not depend on the order in which things came: two ways to the same past, one future. */
class ArrivalOrderTest {

    @Test
    void two_orders_of_one_past_have_the_same_future_even_after_saving() {
        Tries.each(1, seed -> {
            Dice dice = new Dice(seed);
            Case one = RandomHistories.of(dice, RandomRules.of(dice), dice.pick(Order.values()), People.APART);
            int now = dice.below(one.deliveries().size() + 1);
            List<Case.Delivery> past = new ArrayList<>(one.deliveries().subList(0, now));
            past.removeIf(delivery -> saysNothing(delivery.event()));
            past.sort(Comparator.comparing(Case.Delivery::event, Past.IN_TIME));
            List<Case.Delivery> rest =
                    one.deliveries().subList(now, one.deliveries().size());
            Future inOrder = future(one, past, rest, false);
            Collections.shuffle(past, dice.random());
            Future shuffled = future(one, past, rest, dice.chance(50));
            assertThat(shuffled).as("seed " + seed + "\n" + one + "from " + now).isEqualTo(inOrder);
        });
    }

    /** A call without a trait makes nobody exist, but is an instant to judge those who do: it matters when it came. */
    private static boolean saysNothing(Event call) {
        return call.name() == null && call.traits().isEmpty();
    }

    private record Future(List<Change> changes, Map<String, Set<String>> memberships) {}

    /** Everything that happens after the past, whatever happened in it. */
    private static Future future(Case one, List<Case.Delivery> past, List<Case.Delivery> rest, boolean saving) {
        Engine engine = new Engine(Duel.compile(one.rules()));
        List<Change> changes = new ArrayList<>();
        Map<String, EnginePerson> people = new HashMap<>();
        Host host = new Host(
                name -> people.computeIfAbsent(name, it -> new EnginePerson(it, engine, saving, changes::add)),
                one.together());
        past.forEach(host::deliver);
        long now = past.stream()
                .mapToLong(delivery -> delivery.event().time())
                .max()
                .orElse(0);
        host.advance(now);
        changes.clear();
        rest.forEach(host::deliver);
        host.advance(one.until());
        Map<String, Set<String>> memberships = new HashMap<>();
        people.forEach((name, person) -> memberships.put(name, person.memberships()));
        return new Future(Duel.byProfile(changes), memberships);
    }
}
