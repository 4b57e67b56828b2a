package io.segue.core.engine;

import io.segue.core.engine.RandomHistories.Order;
import io.segue.core.engine.RandomHistories.People;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine against the oracle: random rules and histories, the same changes at the same instants. */
class EnginePropertyTest {

    @Test
    void what_comes_in_order_is_judged_as_the_oracle_does() {
        duels(Order.IN_ORDER, People.APART, false);
    }

    @Test
    void what_comes_slightly_late_is_judged_as_the_oracle_does() {
        duels(Order.SLIGHTLY_LATE, People.APART, false);
    }

    @Test
    void what_comes_in_any_order_is_judged_as_the_oracle_does() {
        duels(Order.SHUFFLED, People.APART, false);
    }

    @Test
    void deadlines_that_changed_nothing_leave_no_trace_for_calls_that_the_clock_has_overtaken() {
        duels(Order.IN_ORDER, People.OVERTAKEN, false);
    }

    @Test
    void people_who_turn_out_to_be_one_have_the_union_of_their_events() {
        duels(Order.IN_ORDER, People.MERGING, false);
    }

    @Test
    void people_become_one_in_any_order_of_arrival() {
        duels(Order.SHUFFLED, People.MERGING, false);
    }

    @Test
    void who_was_forgotten_starts_anew() {
        duels(Order.IN_ORDER, People.RETURNING, false);
    }

    @Test
    void a_profile_can_be_saved_and_loaded_after_every_step() {
        duels(Order.IN_ORDER, People.MERGING, true);
    }

    @Test
    void a_profile_can_be_saved_and_loaded_between_late_events() {
        duels(Order.SHUFFLED, People.RETURNING, true);
    }

    @Test
    void a_hundred_segments_are_judged_as_each_by_itself() {
        Tries.each(0.02, seed -> {
            Dice dice = new Dice(seed);
            Map<String, String> rules = RandomRules.of(dice, 60 + dice.below(80));
            Duels.one(
                    seed, RandomHistories.of(dice, rules, dice.pick(Order.values()), People.MERGING), dice.chance(50));
        });
    }

    @Test
    void long_histories_are_judged_as_the_oracle_does_while_the_engine_forgets() {
        Tries.each(0.1, seed -> {
            Dice dice = new Dice(seed);
            Map<String, String> rules = RandomRules.of(dice);
            People people = dice.pick(People.APART, People.MERGING);
            Order order = dice.pick(Order.values());
            Duels.one(seed, RandomHistories.of(dice, rules, order, people, 20 + dice.below(40)), dice.chance(50));
        });
    }

    private static void duels(Order order, People people, boolean saving) {
        Duels.each(1, 65, saving, dice -> RandomHistories.of(dice, RandomRules.of(dice), order, people));
    }
}
