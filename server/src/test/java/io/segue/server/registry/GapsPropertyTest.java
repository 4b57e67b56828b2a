package io.segue.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.catalog.Catalog;
import io.segue.core.engine.Engine;
import io.segue.core.engine.Input;
import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.profile.ProfileState;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Where a plan says that nothing is missing, a living profile is judged as if the new rule had been there all along. */
class GapsPropertyTest {
    private static final int CASES = Integer.getInteger("segue.tries", 1) * 5_000;
    private static final long SEED = Long.getLong("segue.seed", 1L);
    private static final int SECOND = 1_000;
    private static final int FIRST_CHANGE = 30;
    private static final int SECOND_CHANGE = 45;
    private static final int END = 120;
    private static final int EVENTS = 30;

    private int complete;
    private int completeLater;
    private int neverComplete;

    @Test
    void what_a_plan_says_is_remembered_is_remembered() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            check(new Random(seed), seed);
        }
        assertThat(complete).isGreaterThan(CASES / 10);
        assertThat(completeLater).isGreaterThan(CASES / 10);
        assertThat(neverComplete).isGreaterThan(CASES / 10);
    }

    private void check(Random dice, long seed) {
        String family =
                choose(dice, "did", "did", "burst", "sequence", "sequence", "not", "sum", "distinct", "age", "pick");
        List<Catalog> catalogs = new ArrayList<>();
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String rule = rule(dice, family);
            rules.append("\n").append(rule);
            catalogs.add(compile(rule, rule(dice, family)));
        }
        Catalog last = catalogs.getLast();
        LeafHistory history = LeafHistory.NOTHING
                .extend(catalogs.get(0), 0)
                .extend(catalogs.get(1), FIRST_CHANGE * SECOND)
                .extend(last, SECOND_CHANGE * SECOND);
        Past past = () -> OptionalLong.of(0);
        List<Gap> gaps =
                new Gaps(last, history, SECOND_CHANGE * SECOND, past).of(Objects.requireNonNull(last.program("r")));
        long completeAt = gaps.stream()
                .flatMapToLong(gap -> LongStream.of(gap.completeAt().orElse(Long.MAX_VALUE)))
                .max()
                .orElse(SECOND_CHANGE * SECOND);
        count(completeAt);
        List<Event> events = events(dice);
        BitSet lived = live(events, catalogs);
        BitSet expected = live(events, List.of(last));
        for (long t = SECOND_CHANGE; t <= END && completeAt != Long.MAX_VALUE; t++) {
            if (t * SECOND >= completeAt) {
                assertThat(lived.get((int) t))
                        .as("seed %d at %d: %s\n%s\n%s", seed, t, rules, gaps, events)
                        .isEqualTo(expected.get((int) t));
            }
        }
    }

    private void count(long completeAt) {
        if (completeAt == Long.MAX_VALUE) {
            neverComplete++;
        } else if (completeAt > SECOND_CHANGE * SECOND) {
            completeLater++;
        } else {
            complete++;
        }
    }

    /** In which seconds somebody is in the segment, whose profile is moved from one catalogue to the next. */
    private static BitSet live(List<Event> events, List<Catalog> catalogs) {
        BitSet in = new BitSet();
        Engine engine = new Engine(catalogs.getFirst());
        ProfileState state = engine.newProfile();
        for (int t = 1; t <= END; t++) {
            if (catalogs.size() > 1 && (t == FIRST_CHANGE || t == SECOND_CHANGE)) {
                engine = new Engine(catalogs.get(t == FIRST_CHANGE ? 1 : 2));
                engine.step(state, new Input.CatalogChanged((long) t * SECOND));
            }
            for (Event event : events) {
                if (event.time() == (long) t * SECOND) {
                    engine.step(state, new Input.Arrived(event));
                }
            }
            engine.step(state, new Input.WokeUp((long) t * SECOND));
            int program = Objects.requireNonNull(state.catalog().program("r")).number();
            in.set(t, state.memberships().contains(program));
        }
        return in;
    }

    private static List<Event> events(Random dice) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(new Event(
                    "m" + i,
                    (1 + dice.nextInt(END - 20)) * (long) SECOND,
                    new Identifiers("u", null, null),
                    choose(dice, "A", "A", "B", "C"),
                    Fields.of("n", new Value.Num(dice.nextInt(5))),
                    Fields.EMPTY,
                    Fields.EMPTY));
        }
        return events;
    }

    private static Catalog compile(String rule, String other) {
        return ((Catalog.Compiled)
                        Catalog.compile(List.of(SegmentDefinition.of("r", rule), SegmentDefinition.of("other", other))))
                .catalog();
    }

    /** Rules of one family often share their leaf. */
    private static String rule(Random dice, String family) {
        String window = dice.nextInt(4) == 0 ? "" : " in the last " + (1 + dice.nextInt(20)) + " s";
        int number = 1 + dice.nextInt(4);
        return switch (family) {
            case "did" -> "did 'A' " + number + " times" + window;
            case "burst" -> "did 'A' 3 times within 5 s" + window;
            case "sequence" ->
                choose(dice, "did 'A' then 'B' within 6 s", "did 'A' then 'B'", "did 'A' twice within 9 s then 'B'")
                        + window;
            case "not" -> "did 'A' then not 'B' within 6 s" + window;
            case "sum" -> choose(dice, "sum", "average", "max") + " n of 'A'" + window + " > " + number;
            case "distinct" -> "distinct n of 'A'" + window + " >= " + number;
            case "age" -> "time since " + choose(dice, "first", "last") + " 'A'" + window + " > " + number + " s";
            default -> choose(dice, "first", "last") + " n of 'A'" + window + " >= " + number;
        };
    }

    private static String choose(Random dice, String... choices) {
        return choices[dice.nextInt(choices.length)];
    }
}
