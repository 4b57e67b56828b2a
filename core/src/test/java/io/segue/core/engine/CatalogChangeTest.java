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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** Living profiles under new definitions. */
class CatalogChangeTest {

    @Test
    void a_segment_that_stays_is_exact_whatever_comes_and_goes_around_it() {
        Tries.each(1, seed -> {
            Story story = new Story(new Dice(seed), Order.IN_ORDER);
            assertThat(story.actual()).as("seed %d%s", seed, story).isEqualTo(story.expected());
        });
    }

    /** When late calls are judged depends on what else became known at which instant; what they lead to does not. */
    @Test
    void a_segment_that_stays_comes_out_right_when_calls_are_late() {
        Tries.each(1, seed -> {
            Story story = new Story(new Dice(seed), Order.SHUFFLED);
            assertThat(memberships(story.actual()))
                    .as("seed %d%s", seed, story)
                    .isEqualTo(memberships(story.expected()));
        });
    }

    private static Set<String> memberships(List<Change> changes) {
        Set<String> memberships = new TreeSet<>();
        for (Change change : changes) {
            String membership = change.profile() + " in " + change.segment();
            if (change.entered()) {
                memberships.add(membership);
            } else {
                memberships.remove(membership);
            }
        }
        return memberships;
    }

    /** Some segments that stay, others that go and come at a moment in a history. */
    private static final class Story {
        private final Map<String, String> kept;
        private final Map<String, String> before;
        private final Map<String, String> after;
        private final Case one;
        private final int moment;
        private final boolean saving;

        Story(Dice dice, Order order) {
            kept = RandomRules.of(dice);
            before = with(kept, "before-", RandomRules.of(dice));
            after = with(kept, "after-", RandomRules.of(dice));
            one = RandomHistories.of(dice, kept, order, People.APART);
            moment = dice.below(one.deliveries().size() + 1);
            saving = dice.chance(50);
        }

        /** Of the segments that stay. */
        List<Change> actual() {
            List<Change> changes = new ArrayList<>();
            AtomicReference<Engine> engine = new AtomicReference<>(new Engine(Duel.compile(before)));
            Map<String, EnginePerson> people = new HashMap<>();
            play(
                    name -> people.computeIfAbsent(
                            name, it -> new EnginePerson(it, engine.get(), saving, changes::add)),
                    at -> {
                        engine.set(new Engine(Duel.compile(after)));
                        people.values().forEach(person -> person.moveTo(engine.get(), at));
                    });
            changes.removeIf(change -> !kept.containsKey(change.segment()));
            return Duel.byProfile(changes);
        }

        List<Change> expected() {
            List<Change> changes = new ArrayList<>();
            Map<String, Expr> rules = Duel.parse(kept);
            Map<String, OraclePerson> people = new HashMap<>();
            play(
                    name -> people.computeIfAbsent(name, it -> new OraclePerson(it, rules, changes::add)),
                    at -> people.values().forEach(person -> person.take(at, List.of(), List.of())));
            return Duel.byProfile(changes);
        }

        private void play(Function<String, Person> births, LongConsumer change) {
            Host host = new Host(births, one.together());
            long clock = 0;
            for (Case.Delivery delivery : one.deliveries().subList(0, moment)) {
                host.deliver(delivery);
                clock = Math.max(clock, delivery.event().time());
            }
            host.advance(clock);
            change.accept(clock);
            one.deliveries().subList(moment, one.deliveries().size()).forEach(host::deliver);
            host.advance(one.until());
        }

        @Override
        public String toString() {
            return "\nbefore " + before + "\nafter " + after + "\n" + one + "at " + moment + "\n";
        }
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
