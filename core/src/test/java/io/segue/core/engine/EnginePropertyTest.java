package io.segue.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.segue.core.engine.RandomHistories.Order;
import org.junit.jupiter.api.Test;

/**
 * The engine against the oracle: random rules and histories, the same changes at the same instants. More tries with
 * {@code -Dsegue.tries=100000}, others with {@code -Dsegue.seed=7}.
 */
class EnginePropertyTest {
    private static final int TRIES = Integer.getInteger("segue.tries", 1000);
    private static final long SEED = Long.getLong("segue.seed", 1);

    @Test
    void what_comes_in_order_is_judged_as_the_oracle_does() {
        tryAll(Order.IN_ORDER, false, false);
    }

    @Test
    void what_comes_slightly_late_is_judged_as_the_oracle_does() {
        tryAll(Order.SLIGHTLY_LATE, false, false);
    }

    @Test
    void what_comes_in_any_order_is_judged_as_the_oracle_does() {
        tryAll(Order.SHUFFLED, false, false);
    }

    @Test
    void people_who_turn_out_to_be_one_have_the_union_of_their_events() {
        tryAll(Order.IN_ORDER, true, false);
    }

    @Test
    void people_become_one_in_any_order_of_arrival() {
        tryAll(Order.SHUFFLED, true, false);
    }

    @Test
    void a_profile_can_be_saved_and_loaded_after_every_step() {
        tryAll(Order.IN_ORDER, true, true);
    }

    @Test
    void a_profile_can_be_saved_and_loaded_between_late_events() {
        tryAll(Order.SHUFFLED, true, true);
    }

    private static void tryAll(Order order, boolean merging, boolean saving) {
        int changing = 0;
        for (int i = 0; i < TRIES; i++) {
            long seed = SEED * 1_000_003L + i;
            Dice dice = new Dice(seed);
            Case one = RandomHistories.of(dice, RandomRules.of(dice), order, merging);
            if (Duel.disagreement(one, saving).isPresent()) {
                Case smallest = Shrinker.shrink(
                        one, simpler -> Duel.disagreement(simpler, saving).isPresent());
                fail("seed " + seed + "\n" + smallest + Duel.disagreement(smallest, saving).orElseThrow());
            }
            changing += Duel.expected(one).isEmpty() ? 0 : 1;
        }
        assertThat(changing * 100 / TRIES).as("percent of cases with a change").isGreaterThan(70);
    }
}
