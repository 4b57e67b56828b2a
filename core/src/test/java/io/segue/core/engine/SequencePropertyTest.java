package io.segue.core.engine;

import static org.assertj.core.api.Assertions.fail;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Sequences whose steps mean the same events, and many events of one instant: which event serves which step? */
class SequencePropertyTest {
    private static final Identifiers WHO = new Identifiers("u", null, null);

    @Test
    void overlapping_steps_are_matched_as_by_trying_every_choice() {
        AtomicInteger changing = new AtomicInteger();
        int tries = Tries.each(2, seed -> {
            Case one = random(new Dice(seed));
            if (Duel.disagreement(one, false).isPresent()) {
                Case smallest = Shrinker.shrink(
                        one, simpler -> Duel.disagreement(simpler, false).isPresent());
                fail("seed " + seed + "\n" + smallest
                        + Duel.disagreement(smallest, false).orElse(""));
            }
            changing.addAndGet(Duel.expected(one).isEmpty() ? 0 : 1);
        });
        Tries.assertShare("cases with a change", changing.get(), tries, 35);
    }

    private static Case random(Dice dice) {
        StringBuilder rule = new StringBuilder("did ").append(selector(dice));
        rule.append(dice.pick("", "", "", " 2 times", " 2 times within 1s", " 3 times"));
        for (int steps = dice.pick(0, 0, 1, 2); steps > 0; steps--) {
            rule.append(" then ").append(laterStep(dice));
        }
        rule.append(dice.chance(50) ? " then " + laterStep(dice) : " then not " + selector(dice) + within(dice));
        rule.append(dice.chance(30) ? " in the last 2s" : "");
        List<Case.Delivery> deliveries = new ArrayList<>();
        for (int i = 4 + dice.below(6); i > 0; i--) {
            deliveries.add(new Case.Delivery("u", event("m" + i, dice.below(3) * 1000L, dice), List.of()));
        }
        if (dice.chance(70)) {
            deliveries.sort((a, b) -> Past.IN_TIME.compare(a.event(), b.event()));
        } else {
            Collections.shuffle(deliveries, dice.random());
        }
        return new Case(Map.of("s", rule.toString()), deliveries, dice.chance(80), 20_000);
    }

    private static String laterStep(Dice dice) {
        return selector(dice) + dice.pick("", "", "", " 2 times", " 3 times") + within(dice);
    }

    private static String selector(Dice dice) {
        return dice.pick("'A'", "'A'", "'A' where x = 1", "'A' where x = 2", "'B'", "anything", "anything where x = 1");
    }

    private static String within(Dice dice) {
        return dice.pick("", "", " within 1s", " within 0.5s");
    }

    private static Event event(String messageId, long time, Dice dice) {
        Fields properties = dice.chance(15) ? Fields.EMPTY : Fields.of("x", new Value.Num(dice.pick(1, 1, 2)));
        return new Event(messageId, time, WHO, dice.pick("A", "A", "B"), properties, Fields.EMPTY, Fields.EMPTY);
    }
}
