package io.segue.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.core.language.Problem;
import io.segue.core.segment.SegmentDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static SegmentDefinition segment(String id, String rule) {
        return SegmentDefinition.of(id, rule);
    }

    private static Catalog compiled(SegmentDefinition... definitions) {
        return ((Catalog.Compiled) Catalog.compile(List.of(definitions))).catalog();
    }

    private static Map<String, List<Problem>> problems(SegmentDefinition... definitions) {
        return ((Catalog.Rejected) Catalog.compile(List.of(definitions))).problems();
    }

    @Test
    void segments_come_after_those_they_refer_to_in_whatever_order_they_are_defined() {
        List<SegmentDefinition> definitions = new ArrayList<>(List.of(
                segment("a", "in segment 'b' or in segment 'c'"),
                segment("b", "in segment 'c'"),
                segment("c", "did 'X' and not in segment 'd'"),
                segment("d", "did 'Y'")));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(definitions, new Random(seed));
            Catalog catalog = compiled(definitions.toArray(SegmentDefinition[]::new));
            assertThat(catalog.programs()).extracting(SegmentProgram::id).containsExactly("d", "c", "b", "a");
        }
    }

    @Test
    void keys_of_segments_and_leaves_are_the_same_in_every_catalogue() {
        Catalog small = compiled(segment("a", "did 'X' where c = 'p'"));
        Catalog large = compiled(
                segment("z", "did 'Y'"), segment("a", "did 'X' where c = 'p'"), segment("b", "count of 'X' > 1"));
        long key = small.slot(0).key();
        assertThat(large.slotByKey(key))
                .isNotNull()
                .extracting(Slot::leaf)
                .isEqualTo(small.slot(0).leaf());
        assertThat(large.program("a"))
                .isNotNull()
                .extracting(SegmentProgram::key)
                .isEqualTo(small.program(0).key());
    }

    @Test
    void rules_that_differ_in_thresholds_and_windows_share_their_memory() {
        Catalog catalog = compiled(
                segment("a", "did 'X' 3+ times in the last 1 day"),
                segment("b", "did 'X' 5+ times in the last 7 days"),
                segment("c", "count of 'X' between 2 and 9"),
                segment("d", "time since last 'X' > 30 days"),
                segment("e", "did 'X'"));
        assertThat(catalog.slots()).isEqualTo(1);
    }

    @Test
    void segments_that_depend_on_themselves_are_refused_with_the_circle() {
        Map<String, List<Problem>> problems = problems(
                segment("a", "in segment 'b'"),
                segment("b", "in segment 'c'"),
                segment("c", "did 'X' and in segment 'a'"));
        assertThat(problems.values().stream().flatMap(List::stream).toList())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("circular-segments");
                    assertThat(problem.message()).contains("a → b → c → a");
                });
        assertThat(problems(segment("a", "not in segment 'a'"))).containsOnlyKeys("a");
    }

    @Test
    void all_problems_of_all_segments_come_back_at_once() {
        Map<String, List<Problem>> problems = problems(
                segment("a", "in segment 'nowhere'"),
                segment("b", "did 'X'"),
                segment("c", "did did and did 'X' within"));
        assertThat(problems).containsOnlyKeys("a", "c");
        assertThat(problems.get("a")).singleElement().extracting(Problem::code).isEqualTo("unknown-segment");
    }

    @Test
    void two_definitions_of_one_id_are_a_programmers_mistake() {
        assertThatThrownBy(() -> Catalog.compile(List.of(segment("a", "did 'X'"), segment("a", "did 'Y'"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
