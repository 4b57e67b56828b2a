package io.segue.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.segment.EventPattern;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final List<String> FILTERS = List.of(
            "",
            " where x = 1",
            " where x = 2",
            " where x = '1'",
            " where x = true",
            " where (x = 1 and c = 'p')",
            " where (c = 'p' and x > 1)",
            " where (x = 1 or c = 'p')",
            " where (not x = 1)",
            " where x != 1",
            " where c in ('p', 'q')",
            " where c = 'p'",
            " where items.n = 1",
            " where context.k = 'p'",
            " where x is unknown");

    private static final List<Value> VALUES = List.of(
            new Value.Num(1),
            new Value.Num(2),
            new Value.Num(-0.0),
            new Value.Text("1"),
            new Value.Text("p"),
            new Value.Text("q"),
            new Value.Bool(true),
            Value.ABSENT,
            new Value.Items(List.of()),
            new Value.Items(List.of(new Value.Num(1), new Value.Num(1), new Value.Text("p"))),
            new Value.Items(List.of(new Value.Items(List.of(new Value.Num(2), new Value.Text("q"))), new Value.Num(2))),
            new Value.Struct(Fields.of("n", new Value.Num(1))),
            new Value.Items(List.of(
                    new Value.Struct(Fields.of("n", new Value.Num(1))),
                    new Value.Struct(Fields.of("n", new Value.Num(1))))));

    @Test
    void an_event_reaches_exactly_the_leaves_whose_patterns_it_matches_each_once() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Catalog catalog = catalog(random);
            for (int i = 0; i < 20; i++) {
                Event event = event(random);
                Map<Integer, Integer> visited = new TreeMap<>();
                List<Integer> visits = new ArrayList<>();
                catalog.route(event.name()).visit(event, (slot, mask, same) -> {
                    visited.put(slot.number(), mask);
                    visits.add(slot.number());
                });
                assertThat(visited).as("seed %d: %s", seed, event).isEqualTo(scanned(catalog, event));
                assertThat(visits).as("seed %d: %s", seed, event).doesNotHaveDuplicates();
            }
        }
    }

    private static Map<Integer, Integer> scanned(Catalog catalog, Event event) {
        Map<Integer, Integer> matching = new TreeMap<>();
        for (int number = 0; number < catalog.slots(); number++) {
            List<EventPattern> patterns = catalog.slot(number).leaf().patterns();
            int mask = IntStream.range(0, patterns.size())
                    .filter(i -> patterns.get(i).matches(event))
                    .map(i -> 1 << i)
                    .sum();
            if (mask != 0) {
                matching.put(number, mask);
            }
        }
        return matching;
    }

    private static Catalog catalog(Random random) {
        List<SegmentDefinition> definitions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String rule = "did " + pattern(random) + (random.nextInt(3) == 0 ? " then " + pattern(random) : "");
            definitions.add(SegmentDefinition.of("s" + i, rule));
        }
        return ((Catalog.Compiled) Catalog.compile(definitions)).catalog();
    }

    private static String pattern(Random random) {
        return List.of("'A'", "'A'", "'B'", "anything").get(random.nextInt(4))
                + FILTERS.get(random.nextInt(FILTERS.size()));
    }

    private static Event event(Random random) {
        return new Event(
                "m",
                0,
                new Identifiers("u", null, null),
                List.of("A", "A", "B", "Z").get(random.nextInt(4)),
                Fields.of("x", value(random), "c", value(random), "items", value(random)),
                Fields.EMPTY,
                Fields.of("k", value(random)));
    }

    private static Value value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
