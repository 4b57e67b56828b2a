package io.segue.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.RandomHistories.Order;
import io.segue.core.engine.RandomHistories.People;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the random rules and histories are worth anything: each construct must become true, and false, often enough. */
class CoverageTest {
    private static final int HISTORIES = 3_000;
    private static final int PERCENT = 10;

    @Test
    void every_construct_becomes_true_and_false_in_a_good_part_of_the_histories() {
        Map<String, int[]> counts = new TreeMap<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            Dice dice = new Dice(seed);
            Map<String, String> rules = RandomRules.of(dice);
            Case history = RandomHistories.of(dice, rules, Order.IN_ORDER, People.APART);
            Set<Expr> leaves = new LinkedHashSet<>();
            Duel.parse(rules).values().forEach(rule -> leaves(rule).forEach(leaves::add));
            for (Expr leaf : leaves) {
                int[] count = counts.computeIfAbsent(kind(leaf), kind -> new int[2]);
                count[0]++;
                count[1] += wasTrueAndFalse(leaf, history) ? 1 : 0;
            }
        }
        counts.forEach((kind, count) -> assertThat(count[1] * 100 / count[0])
                .as("percent of %d times that '%s' was both true and false", count[0], kind)
                .isGreaterThan(PERCENT));
        assertThat(counts).as("kinds of constructs").hasSizeGreaterThan(20);
    }

    private static boolean wasTrueAndFalse(Expr leaf, Case history) {
        List<Change> changes = new ArrayList<>();
        Host.run(history, name -> new OraclePerson(name, Map.of("leaf", leaf), changes::add));
        long first = history.deliveries().getFirst().event().time();
        return changes.stream().anyMatch(change -> !change.entered() || change.at() > first);
    }

    private static Stream<Expr> leaves(Expr expr) {
        return switch (expr) {
            case Expr.Or or -> or.terms().stream().flatMap(CoverageTest::leaves);
            case Expr.And and -> and.terms().stream().flatMap(CoverageTest::leaves);
            case Expr.Not not -> leaves(not.term());
            case Expr.InSegment s -> Stream.of();
            case Expr.Did did -> Stream.of(did);
            case Expr.Compare compare -> Stream.of(compare);
            case Expr.CompareAge compare -> Stream.of(compare);
            case Expr.InCluster c -> Stream.of();
            case Expr.ConsentsTo c -> Stream.of();
        };
    }

    private static String kind(Expr leaf) {
        return switch (leaf) {
            case Expr.Did did -> kind(did);
            case Expr.Compare compare -> kind(compare.measure());
            case Expr.CompareAge compare -> kind(compare.measure());
            default -> throw new IllegalArgumentException("expected a leaf, but got " + leaf);
        };
    }

    private static String kind(Expr.Did did) {
        boolean sequence = did.steps().size() > 1;
        boolean within = did.steps().getLast().within() != null;
        return (sequence ? "did … then" : "did")
                + (did.steps().getLast().negated() ? " not" : "")
                + (sequence ? "" : " " + did.steps().getFirst().times().bound())
                + (within ? " within" : "")
                + (did.inTheLast() == null ? "" : " in the last");
    }

    private static String kind(Measure measure) {
        return switch (measure) {
            case Measure.Trait t -> "trait";
            case Measure.Count count -> "count" + window(count.source().inTheLast());
            case Measure.Distinct distinct ->
                "distinct" + window(distinct.source().inTheLast());
            case Measure.Aggregate it -> it.function() + window(it.source().inTheLast());
            case Measure.Pick pick -> pick.end() + window(pick.source().inTheLast());
            case Measure.TimeSince since ->
                "time since " + since.end() + window(since.source().inTheLast());
            case Measure.Score s -> "score";
        };
    }

    private static String window(Long window) {
        return window == null ? "" : " in the last";
    }
}
