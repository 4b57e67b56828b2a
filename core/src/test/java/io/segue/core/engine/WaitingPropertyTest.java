package io.segue.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.value.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Rules that ask no more of events than when they happened, so that events wait in their profile before the leaves hear of
 * them: none may wait that changes anything.
 */
class WaitingPropertyTest {
    private static final List<String> EVENTS = List.of("A", "A", "A", "A", "B", "B", "C", "D");

    @Test
    void events_wait_only_while_they_change_nothing() {
        duels(false);
    }

    @Test
    void events_wait_only_while_they_change_nothing_also_in_profiles_that_were_read_from_bytes() {
        duels(true);
    }

    private static void duels(boolean saving) {
        Duels.each(1, 65, saving, dice -> {
            Map<String, String> rules = rules(dice);
            assertThat(routesThatWait(rules)).isPositive();
            return new Case(rules, deliveries(dice), dice.chance(20), 2_000_000);
        });
    }

    private static int routesThatWait(Map<String, String> rules) {
        return Duel.compile(rules).patientRoutes();
    }

    private static Map<String, String> rules(Dice dice) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (int i = 1 + dice.below(4); i > 0; i--) {
            String rule = part(dice);
            for (int more = dice.pick(0, 0, 1, 2); more > 0; more--) {
                rule = "(" + rule + ")" + dice.pick(" and ", " or ", " and not ") + "(" + part(dice) + ")";
            }
            rules.put("s" + i, rule);
        }
        return rules;
    }

    private static String part(Dice dice) {
        String did = "did " + name(dice);
        return switch (dice.below(7)) {
            case 0 -> did + dice.pick(" 2+", " 3+", " 5+", " exactly 3", " 17+") + " times";
            case 1, 2 ->
                did + dice.pick(" 2+", " 3+", " 5+", " at most 4", " 9+") + " times in the last "
                        + dice.pick("10s", "1m", "5m");
            case 3 -> "time since first " + name(dice) + dice.pick(" < ", " >= ") + dice.pick("10s", "1m", "5m");
            case 4 -> did + dice.pick(" 2", " 3", " 4") + " times within " + dice.pick("10s", "1m") + last(dice);
            case 5 -> did + steps(dice) + last(dice);
            default -> did + steps(dice) + " then not " + name(dice) + dice.pick("", " within 30s", " within 5m");
        };
    }

    private static String steps(Dice dice) {
        String steps = dice.pick("", "", " 2+ times", " 3+ times within 1m", " 2 times within 10s");
        for (int i = dice.pick(1, 1, 2); i > 0; i--) {
            steps += " then " + name(dice) + dice.pick("", "", " 2 times", " within 1m");
        }
        return steps;
    }

    private static String last(Dice dice) {
        return dice.pick("", "", " in the last 2m", " in the last 10m");
    }

    private static String name(Dice dice) {
        return dice.chance(4) ? "anything" : "'" + dice.pick("A", "A", "B", "C", "D") + "'";
    }

    /** Mostly in order, with pauses as long as the windows; sometimes late, and sometimes from a visitor who logs in. */
    private static List<Case.Delivery> deliveries(Dice dice) {
        List<Case.Delivery> deliveries = new ArrayList<>();
        long time = 0;
        int pace = dice.pick(1, 5, 30, 120);
        String profile = "u";
        for (int i = 8 + dice.below(40); i > 0; i--) {
            time += 500L * dice.below(4 * pace);
            long when = dice.chance(4) ? Math.max(0, time - 1000L * dice.below(3 * pace)) : time;
            boolean logsIn = profile.equals("v") && dice.chance(20);
            profile = dice.chance(10) ? "v" : profile.equals("v") && !logsIn ? "v" : "u";
            deliveries.add(new Case.Delivery(
                    profile,
                    new Event(
                            "m" + i,
                            when,
                            new Identifiers(profile, null, null),
                            EVENTS.get(dice.below(EVENTS.size())),
                            Fields.EMPTY,
                            Fields.EMPTY,
                            Fields.EMPTY),
                    logsIn && profile.equals("u") ? List.of("v") : List.of()));
        }
        return deliveries;
    }
}
