package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Sequences whose steps mean the same events, and many events of one instant: which event serves which step? */
class SequencePropertyTest {
    private static final List<String> OVERLAPPING =
            List.of("'A'", "'A'", "'A' where x = 1", "'A' where x = 2", "'B'", "anything", "anything where x = 1");

    private static final List<String> DIFFERENT = List.of("'A'", "'A'", "'B'", "'B'", "'C'", "'A' where x = 1");

    private static final Identifiers WHO = new Identifiers("u", null, null);

    @Test
    void overlapping_steps_are_matched_as_by_trying_every_choice() {
        duels(1.5, dice -> random(dice, OVERLAPPING, 3, 30));
    }

    @Test
    void steps_of_different_events_are_matched_in_whatever_order_they_arrive() {
        duels(1.5, dice -> random(dice, DIFFERENT, 9, 75));
    }

    private static void duels(double share, Function<Dice, Case> generator) {
        Duels.each(share, 25, false, generator);
    }

    /** @param seconds how many instants the events have to share */
    private static Case random(Dice dice, List<String> selectors, int seconds, int percentShuffled) {
        StringBuilder rule = new StringBuilder("did ").append(dice.pick(selectors));
        rule.append(dice.pick("", "", "", " 2 times", " 2 times within 1s", " 3 times"));
        for (int steps = dice.pick(0, 0, 1, 2); steps > 0; steps--) {
            rule.append(" then ").append(laterStep(dice, selectors));
        }
        rule.append(
                dice.chance(50)
                        ? " then " + laterStep(dice, selectors)
                        : " then not " + dice.pick(selectors) + within(dice));
        rule.append(dice.pick("", "", " in the last 2s", " in the last 4s"));
        List<Case.Delivery> deliveries = new ArrayList<>();
        for (int i = 4 + dice.below(6 + seconds / 2); i > 0; i--) {
            deliveries.add(new Case.Delivery("u", event("m" + i, dice.below(seconds) * 1000L, dice), List.of()));
        }
        if (dice.chance(percentShuffled)) {
            Collections.shuffle(deliveries, dice.random());
        } else {
            deliveries.sort((a, b) -> Past.IN_TIME.compare(a.event(), b.event()));
        }
        return new Case(Map.of("s", rule.toString()), deliveries, dice.chance(80), 40_000);
    }

    private static String laterStep(Dice dice, List<String> selectors) {
        return dice.pick(selectors) + dice.pick("", "", "", " 2 times", " 3 times") + within(dice);
    }

    private static String within(Dice dice) {
        return dice.pick("", "", "", " within 1s", " within 0.5s", " within 3s");
    }

    private static Event event(String messageId, long time, Dice dice) {
        Fields properties = dice.chance(15) ? Fields.EMPTY : Fields.of("x", new Value.Num(dice.pick(1, 1, 2)));
        return new Event(
                messageId, time, WHO, dice.pick("A", "A", "B", "B", "C"), properties, Fields.EMPTY, Fields.EMPTY);
    }
}
