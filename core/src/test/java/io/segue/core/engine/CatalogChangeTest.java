package io.segue.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.RandomHistories.Order;
import io.segue.core.engine.RandomHistories.People;
import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.language.syntax.Expr;
import io.segue.core.profile.ProfileCodec;
import io.segue.core.profile.ProfileState;
import io.segue.core.value.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Living profiles under new definitions. */
class CatalogChangeTest {

    @Test
    void a_segment_that_stays_is_exact_whatever_comes_and_goes_around_it() {
        Tries.each(1, seed -> {
            Dice dice = new Dice(seed);
            Map<String, String> kept = RandomRules.of(dice);
            Map<String, String> before = with(kept, "before-", RandomRules.of(dice));
            Map<String, String> after = with(kept, "after-", RandomRules.of(dice));
            Case one = RandomHistories.of(dice, kept, dice.pick(Order.values()), People.APART);
            int moment = dice.below(one.deliveries().size() + 1);

            List<Change> actual = new ArrayList<>();
            Engine first = new Engine(Duel.compile(before));
            Engine second = new Engine(Duel.compile(after));
            Map<String, EnginePerson> engined = new HashMap<>();
            boolean saving = dice.chance(50);
            run(
                    one,
                    moment,
                    new Host(
                            name -> engined.computeIfAbsent(
                                    name, it -> new EnginePerson(it, first, saving, actual::add)),
                            one.together()),
                    at -> engined.values().forEach(person -> person.moveTo(second, at)));
            actual.removeIf(change -> !kept.containsKey(change.segment()));

            List<Change> expected = new ArrayList<>();
            Map<String, Expr> rules = Duel.parse(kept);
            Map<String, OraclePerson> people = new HashMap<>();
            run(
                    one,
                    moment,
                    new Host(
                            name -> people.computeIfAbsent(name, it -> new OraclePerson(it, rules, expected::add)),
                            one.together()),
                    at -> people.values().forEach(person -> person.take(at, List.of(), List.of())));

            assertThat(Duel.byProfile(actual))
                    .as("seed %d\nbefore %s\nafter %s\n%sat %d", seed, before, after, one, moment)
                    .isEqualTo(Duel.byProfile(expected));
        });
    }

    private interface Moment {
        void at(long clock);
    }

    private static void run(Case one, int moment, Host host, Moment change) {
        long clock = 0;
        for (Case.Delivery delivery : one.deliveries().subList(0, moment)) {
            host.deliver(delivery);
            clock = Math.max(clock, delivery.event().time());
        }
        host.advance(clock);
        change.at(clock);
        one.deliveries().subList(moment, one.deliveries().size()).forEach(host::deliver);
        host.advance(one.until());
    }

    /** The others refer to each other, so their references are renamed with them. */
    private static Map<String, String> with(Map<String, String> kept, String prefix, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(kept);
        others.forEach(
                (id, rule) -> all.put(prefix + id, rule.replace("in segment 's", "in segment '" + prefix + "s")));
        return all;
    }

    private static final Engine BOTH = engine(Map.of("seen", "did 'A' then 'B'", "bought", "did 'C'"));

    private static Engine engine(Map<String, String> rules) {
        return new Engine(Duel.compile(rules));
    }

    private static Input event(String name, long time) {
        return new Input.Arrived(new Event(
                name + time, time, new Identifiers("u", null, null), name, Fields.EMPTY, Fields.EMPTY, Fields.EMPTY));
    }

    private static Effect changed(String segment, Effect.Change change, long at) {
        return new Effect.SegmentChanged(segment, change, at);
    }

    @Test
    void a_segment_that_is_gone_is_left_at_the_instant_of_the_change() {
        ProfileState state = BOTH.newProfile();
        BOTH.step(state, event("C", 1000));
        Engine next = engine(Map.of("seen", "did 'A' then 'B'"));
        assertThat(next.step(state, new Input.CatalogChanged(5000)).effects())
                .containsExactly(changed("bought", Effect.Change.LEFT, 5000));
    }

    @Test
    void a_new_segment_is_judged_by_what_is_remembered() {
        ProfileState state = BOTH.newProfile();
        BOTH.step(state, event("C", 1000));
        Engine next = engine(Map.of("bought", "did 'C'", "also", "did 'C' 1 time"));
        assertThat(next.step(state, new Input.CatalogChanged(5000)).effects())
                .containsExactly(changed("also", Effect.Change.ENTERED, 5000));
    }

    @Test
    void a_profile_read_under_a_new_catalogue_is_judged_by_all_of_it() {
        ProfileState state = BOTH.newProfile();
        BOTH.step(state, event("C", 1000));
        Engine next = engine(Map.of("bought", "did 'C'", "also", "did 'C' 1 time", "nothing", "did not 'A'"));
        ProfileState read = ProfileCodec.decode(
                ProfileCodec.encode(state), next.newProfile().catalog());
        assertThat(next.step(read, new Input.CatalogChanged(5000)).effects())
                .containsExactly(
                        changed("also", Effect.Change.ENTERED, 5000), changed("nothing", Effect.Change.ENTERED, 5000));
    }

    @Test
    void a_sequence_that_only_had_to_happen_once_can_be_asked_for_a_window_later() {
        ProfileState state = BOTH.newProfile();
        BOTH.step(state, event("A", 1000));
        BOTH.step(state, event("B", 2000));
        Engine next = engine(Map.of("seen", "did 'A' then 'B'", "lately", "did 'A' then 'B' in the last 10 seconds"));
        next.step(state, new Input.CatalogChanged(100_000));
        next.step(state, event("A", 101_000));
        assertThat(next.step(state, event("B", 102_000)).effects())
                .containsExactly(changed("lately", Effect.Change.ENTERED, 102_000));
    }
}
