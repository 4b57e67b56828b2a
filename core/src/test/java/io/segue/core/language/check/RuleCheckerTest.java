package io.segue.core.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.Problem;
import io.segue.core.language.syntax.RuleParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleCheckerTest {
    private static final Set<String> KNOWN = Set.of("abandoners", "loyal-buyers");

    @Test
    void a_known_segment_is_no_problem() {
        assertThat(check("in segment 'abandoners' and not in segment 'loyal-buyers'"))
                .isEmpty();
    }

    @Test
    void an_unknown_segment_is_told_wherever_it_stands_with_the_nearest_known_one() {
        assertThat(check("did 'A' or not (did 'B' and in segment 'loyal-buyer')"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("unknown-segment");
                    assertThat(it.message()).isEqualTo("unknown segment 'loyal-buyer'");
                    assertThat(it.hint()).isEqualTo("did you mean 'loyal-buyers'?");
                });
    }

    @Test
    void ids_of_segments_are_case_sensitive() {
        assertThat(check("in segment 'Abandoners'"))
                .singleElement()
                .satisfies(it -> assertThat(it.hint()).isEqualTo("did you mean 'abandoners'?"));
    }

    @Test
    void what_is_not_available_yet_is_said_to_be_so() {
        assertThat(check("score 'churn' > 0.5 and in cluster 'm' / 'c' and consents to 'email'"))
                .extracting(Problem::code)
                .containsExactly("not-available", "not-available", "not-available");
    }

    private static List<Problem> check(String rule) {
        return RuleChecker.check(RuleParser.parse(rule, Map.of()).expr(), KNOWN);
    }
}
