package io.segue.core.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random rules, as text, about the small world of {@link RandomHistories}: few events, few values and short durations on a
 * grid of whole seconds, so that ties, window edges and both truth values are common.
 */
final class RandomRules {
    private final Dice dice;
    private final Map<String, String> rules = new LinkedHashMap<>();

    private RandomRules(Dice dice) {
        this.dice = dice;
    }

    static Map<String, String> of(Dice dice) {
        return of(dice, 1 + dice.below(4));
    }

    static Map<String, String> of(Dice dice, int segments) {
        RandomRules random = new RandomRules(dice);
        for (int count = segments; count > 0; count--) {
            random.rules.put("s" + (random.rules.size() + 1), random.rule(2));
        }
        return random.rules;
    }

    private String rule(int depth) {
        int roll = dice.below(100);
        if (depth == 0 || roll < 50) {
            return leaf();
        }
        String left = "(" + rule(depth - 1) + ")";
        if (roll < 60) {
            return "not " + left;
        }
        return left + (roll < 80 ? " and " : " or ") + "(" + rule(depth - 1) + ")";
    }

    private String leaf() {
        int roll = dice.below(100);
        if (roll < 8 && !rules.isEmpty()) {
            return "in segment '" + dice.pick(List.copyOf(rules.keySet())) + "'";
        }
        if (roll < 30) {
            return did() + often() + window();
        }
        if (roll < 60) {
            return did() + sequence() + window();
        }
        return roll < 68 ? trait() : measure();
    }

    private String did() {
        return dice.chance(15) ? "did not " : "did ";
    }

    private String often() {
        return selector()
                + dice.pick(
                        "",
                        "",
                        " twice",
                        " 2+ times",
                        " at least 3 times",
                        " at most 1 time",
                        " at most 2 times within " + duration(),
                        " exactly 1 time",
                        " exactly 2 times",
                        " exactly 2 times within " + duration(),
                        " 2 times within " + duration(),
                        " 3+ times within " + duration(),
                        " at least 0 times");
    }

    private String sequence() {
        StringBuilder text = new StringBuilder(selector()).append(dice.pick("", "", "", " 2 times", " 3 times"));
        if (text.toString().endsWith("times") && dice.chance(60)) {
            text.append(" within ").append(duration());
        }
        for (int steps = dice.below(10) < 7 ? 1 : 2; steps > 0; steps--) {
            boolean negated = steps == 1 && dice.chance(45);
            text.append(negated ? " then not " : " then ").append(selector());
            text.append(negated ? "" : dice.pick("", "", "", " 2 times", " 2+ times"));
            text.append(dice.chance(55) ? " within " + duration() : "");
        }
        return text.toString();
    }

    private String selector() {
        String event = dice.pick("'A'", "'A'", "'A'", "'B'", "'B'", "'B'", "'C'", "'C'", "anything");
        return event + where();
    }

    private String where() {
        return dice.chance(75) ? "" : " where " + (dice.chance(70) ? test() : "(" + filter(1) + ")");
    }

    private String filter(int depth) {
        if (depth == 0 || dice.chance(30)) {
            return test();
        }
        return dice.oneOf(
                () -> "not (" + filter(depth - 1) + ")",
                () -> "(" + filter(depth - 1) + ") and (" + filter(depth - 1) + ")",
                () -> "(" + filter(depth - 1) + ") or (" + filter(depth - 1) + ")");
    }

    private String test() {
        return dice.oneOf(
                () -> "x " + numberTest(),
                () -> "x " + dice.pick("is known", "is unknown", "= '1'", "= true", "!= 1"),
                () -> "c " + textTest(),
                () -> "c " + textTest(),
                () -> "items.n " + numberTest(),
                () -> "context.k " + dice.pick("= 'm'", "!= 'm'", "is known"));
    }

    private String numberTest() {
        return dice.pick("= 1", "= 2", "> 1", ">= 2", "< 2", "<= 2", "between 1 and 2", "in (1, 3)", "!= 2", "= 0.5");
    }

    private String textTest() {
        return dice.pick(
                "= 'p'",
                "= 'q'",
                "!= 'p'",
                "in ('p', 'q')",
                "starts with 'p'",
                "ends with 'q'",
                "contains 'q'",
                "> 'p'");
    }

    private String trait() {
        return "trait "
                + dice.pick(
                        "plan = 'pro'",
                        "plan != 'pro'",
                        "plan is known",
                        "plan is unknown",
                        "age between 1 and 2",
                        "age > 1",
                        "home.city = 'p'");
    }

    private String measure() {
        return dice.oneOf(
                () -> "count of " + source() + " " + countTest(),
                () -> "distinct " + path() + " of " + source() + " " + countTest(),
                () -> dice.pick("sum", "average", "min", "max") + " " + dice.pick("x", "x", "items.n", "c") + " of "
                        + source() + " " + sumTest(),
                () -> dice.pick("sum", "average") + " x of " + source() + " " + sumTest(),
                () -> dice.pick("first", "last") + " x of " + source() + " " + numberTest(),
                () -> dice.pick("first", "last") + " c of " + source() + " " + textTest(),
                () -> dice.pick("first ", "last ") + path() + " of " + source() + dice.pick(" is known", " is unknown"),
                () -> "time since " + dice.pick("first ", "last ") + source() + " " + ageTest(),
                () -> "time since " + dice.pick("first ", "last ") + source() + " " + ageTest());
    }

    private String path() {
        return dice.pick("x", "x", "c", "items.n", "context.k");
    }

    private String source() {
        return selector() + (dice.chance(60) ? " in the last " + duration() : "");
    }

    private String countTest() {
        return dice.pick(
                "= 0",
                "= 1",
                "= 2",
                "!= 1",
                "> 1",
                ">= 2",
                "< 2",
                "<= 1",
                "between 1 and 2",
                "in (0, 2)",
                "> 0.5",
                "< 1.5");
    }

    private String sumTest() {
        return dice.pick(
                "= 1",
                "= 2",
                "!= 2",
                "> 2",
                ">= 2",
                "< 3",
                "<= 2.5",
                "between 1 and 3",
                "in (1, 2, 3)",
                "is known",
                "is unknown",
                "> 0",
                "= 0");
    }

    private String ageTest() {
        String duration = duration();
        return dice.oneOf(
                () -> "> " + duration,
                () -> ">= " + duration,
                () -> "< " + duration,
                () -> "<= " + duration,
                () -> "= " + duration,
                () -> "!= " + duration,
                () -> "between 1s and 4s",
                () -> "in (2s, 3s)",
                () -> "is known",
                () -> "is unknown",
                () -> ">= 0s");
    }

    private String window() {
        return dice.chance(50) ? " in the last " + duration() : "";
    }

    private String duration() {
        return dice.pick("1s", "2s", "2s", "3s", "3s", "4s", "5s", "8s", "13s");
    }
}
