package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Random calls of up to three people on a grid of whole seconds, in order or late, and with people who turn out to be one. */
final class RandomHistories {
    /** After the longest patience and window. */
    private static final long AFTERMATH = 60_000;

    private static final Identifiers WHO = new Identifiers("u", null, null);

    enum Order {
        IN_ORDER,
        SLIGHTLY_LATE,
        SHUFFLED
    }

    enum People {
        /** One, or two whose calls are mixed. */
        APART,
        /** One, whose calls all come late because another's are ahead and move the clock on. */
        OVERTAKEN,
        /** Visitors turn out to be the user; from then on their calls are the user's. */
        MERGING,
        /** The same, but the visitors start anew afterwards, as somebody does who was forgotten. */
        RETURNING
    }

    private final Dice dice;

    private RandomHistories(Dice dice) {
        this.dice = dice;
    }

    static Case of(Dice dice, Map<String, String> rules, Order order, People people) {
        return of(dice, rules, order, people, 1 + dice.below(10));
    }

    static Case of(Dice dice, Map<String, String> rules, Order order, People people, int calls) {
        return new RandomHistories(dice).make(rules, order, people, calls);
    }

    private Case make(Map<String, String> rules, Order order, People people, int count) {
        List<Event> calls = calls(count);
        switch (order) {
            case IN_ORDER -> {}
            case SLIGHTLY_LATE -> delay(calls);
            case SHUFFLED -> Collections.shuffle(calls, dice.random());
        }
        List<Case.Delivery> deliveries = switch (people) {
            case APART -> apart(calls, dice.pick(1, 1, 1, 2));
            case OVERTAKEN -> overtaken(calls);
            case MERGING -> merging(calls, true);
            case RETURNING -> merging(calls, false);
        };
        long last = calls.stream().mapToLong(Event::time).max().orElse(0);
        return new Case(rules, deliveries, dice.chance(80), last + AFTERMATH);
    }

    private List<Event> calls(int count) {
        List<Event> calls = new ArrayList<>();
        long time = dice.below(3) * 1000L;
        for (int i = 0; i < count; i++) {
            calls.add(call("m" + (char) ('a' + dice.below(26)) + i, time));
            time += dice.pick(0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 6) * 1000L;
        }
        return calls;
    }

    private void delay(List<Event> calls) {
        for (int moves = 1 + dice.below(3); moves > 0; moves--) {
            int from = dice.below(calls.size());
            Event late = calls.remove(from);
            calls.add(Math.min(calls.size(), from + 1 + dice.below(3)), late);
        }
    }

    private List<Case.Delivery> apart(List<Event> calls, int people) {
        List<Case.Delivery> deliveries = new ArrayList<>();
        calls.forEach(call -> deliveries.add(new Case.Delivery("u" + dice.below(people), call, List.of())));
        return deliveries;
    }

    private List<Case.Delivery> overtaken(List<Event> calls) {
        List<Case.Delivery> deliveries = new ArrayList<>();
        for (Event call : calls) {
            if (dice.chance(60)) {
                long ahead = call.time() + (1 + dice.below(12)) * 1000L;
                deliveries.add(new Case.Delivery("other", call("x" + deliveries.size(), ahead), List.of()));
            }
            deliveries.add(new Case.Delivery("u", call, List.of()));
        }
        return deliveries;
    }

    /** Two visitors, each of whom turns out to be the user some time. */
    private List<Case.Delivery> merging(List<Event> calls, boolean forGood) {
        List<Case.Delivery> deliveries = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (Event call : calls) {
            String who = dice.pick("u", "v", "w");
            String profile = forGood ? known.getOrDefault(who, who) : who;
            List<String> absorbed = new ArrayList<>();
            for (String visitor : List.of("v", "w")) {
                if (profile.equals("u") && !known.containsKey(visitor) && dice.chance(20)) {
                    known.put(visitor, "u");
                    absorbed.add(visitor);
                }
            }
            deliveries.add(new Case.Delivery(profile, call, absorbed));
        }
        return deliveries;
    }

    private Event call(String messageId, long time) {
        return dice.chance(12)
                ? new Event(messageId, time, WHO, null, Fields.EMPTY, traits(), Fields.EMPTY)
                : new Event(
                        messageId,
                        time,
                        WHO,
                        dice.pick("A", "A", "A", "B", "B", "C"),
                        properties(),
                        Fields.EMPTY,
                        context());
    }

    private Fields traits() {
        Fields.Builder fields = new Fields.Builder();
        if (dice.chance(60)) {
            fields.add("plan", dice.pick(text("pro"), text("free"), Value.ABSENT));
        }
        if (dice.chance(50)) {
            fields.add("age", dice.pick(number(1), number(2), number(3), text("2")));
        }
        if (dice.chance(30)) {
            fields.add("home", dice.pick(new Value.Struct(Fields.of("city", text("p"))), text("p")));
        }
        return fields.build();
    }

    private Fields properties() {
        Fields.Builder fields = new Fields.Builder();
        if (dice.chance(80)) {
            fields.add(
                    "x",
                    dice.pick(
                            number(1),
                            number(1),
                            number(2),
                            number(2),
                            number(3),
                            number(0.5),
                            number(0.1),
                            number(-1),
                            text("1"),
                            new Value.Bool(true),
                            number(0),
                            new Value.Bool(false),
                            items(number(1), number(3)),
                            items(items(number(1)), text("1")),
                            items()));
        }
        if (dice.chance(70)) {
            fields.add(
                    "c",
                    dice.pick(text("p"), text("p"), text("q"), text("pq"), number(1), items(text("p"), text("q"))));
        }
        if (dice.chance(30)) {
            fields.add("items", items(item(1 + dice.below(3)), item(1 + dice.below(3))));
        }
        return fields.build();
    }

    private Fields context() {
        return dice.chance(70) ? Fields.EMPTY : Fields.of("k", dice.pick(text("m"), text("w"), number(1)));
    }

    private static Value item(int n) {
        return new Value.Struct(Fields.of("n", number(n)));
    }

    private static Value items(Value... values) {
        return new Value.Items(List.of(values));
    }

    private static Value number(double number) {
        return new Value.Num(number);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
