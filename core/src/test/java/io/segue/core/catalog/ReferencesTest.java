package io.segue.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.Problem;
import io.segue.core.segment.SegmentDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void a_circle_is_told_beside_all_other_problems() {
        Map<String, List<Problem>> problems = problems(List.of(
                SegmentDefinition.of("a", "in segment 'b'"),
                SegmentDefinition.of("b", "in segment 'a'"),
                SegmentDefinition.of("c", "did 'X' within 5 minuts")));
        assertThat(problems.get("b")).extracting(Problem::code).containsExactly("circular-segments");
        assertThat(problems).containsKey("c");
    }

    @Test
    void chains_of_references_have_a_limit_whatever_the_order_of_the_ids() {
        for (boolean reversed : new boolean[] {false, true}) {
            assertThat(Catalog.compile(chain(Compiler.REFERENCES_DEEP, reversed)))
                    .isInstanceOf(Catalog.Compiled.class);
            assertThat(problems(chain(Compiler.REFERENCES_DEEP + 1, reversed)).values())
                    .allSatisfy(
                            found -> assertThat(found).extracting(Problem::code).containsOnly("references-too-deep"));
            assertThat(problems(chain(20_000, reversed))).isNotEmpty();
        }
    }

    private static Map<String, List<Problem>> problems(List<SegmentDefinition> definitions) {
        return ((Catalog.Rejected) Catalog.compile(definitions)).problems();
    }

    /** So many segments, each of which refers to the next. */
    private static List<SegmentDefinition> chain(int length, boolean reversed) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            ids.add("s-%05d".formatted(i));
        }
        if (reversed) {
            Collections.reverse(ids);
        }
        List<SegmentDefinition> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(SegmentDefinition.of(
                    ids.get(i), i + 1 < length ? "in segment '" + ids.get(i + 1) + "'" : "did anything"));
        }
        return chain;
    }
}
