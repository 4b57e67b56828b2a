package io.segue.core.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each limit lets the last one through and tells the next. */
class LimitsTest {

    @Test
    void the_length_of_a_rule_is_limited() {
        String rule = "did 'A'";
        isFree(rule + " ".repeat(Limits.RULE_LENGTH - rule.length()));
        isTold("too-long", rule + " ".repeat(Limits.RULE_LENGTH - rule.length() + 1));
    }

    @Test
    void the_number_of_tokens_is_limited() {
        int conditions = (Limits.TOKENS + 1) / 3;
        isFree("did'A'or ".repeat(conditions - 1) + "did 'A'");
        isTold("too-long", "did'A'or ".repeat(conditions) + "did 'A' or did 'A'");
    }

    @Test
    void nesting_is_limited() {
        isFree("(".repeat(Limits.NESTING) + "did 'A'" + ")".repeat(Limits.NESTING));
        isTold("too-deep", "(".repeat(Limits.NESTING + 1) + "did 'A'" + ")".repeat(Limits.NESTING + 1));
        isFree("not ".repeat(Limits.NESTING) + "did 'A'");
        isTold("too-deep", "not ".repeat(Limits.NESTING + 1) + "did 'A'");
        isTold("too-deep", "(not ".repeat(60) + "did 'A'" + ")".repeat(60));
        isFree("(did 'A') and ".repeat(Limits.NESTING + 1) + "did 'A'");
        isTold("unknown-word", "(did 'A' 3 tims) and ".repeat(40) + "did 'A'");
    }

    @Test
    void texts_and_numbers_are_limited() {
        isFree("did '" + "a".repeat(Limits.TEXT_LENGTH) + "'");
        isTold("too-long", "did '" + "a".repeat(Limits.TEXT_LENGTH + 1) + "'");
        isFree("trait a = " + "9".repeat(Limits.NUMBER_LENGTH));
        isTold("too-long", "trait a = " + "9".repeat(Limits.NUMBER_LENGTH + 1));
    }

    @Test
    void paths_and_lists_are_limited() {
        isFree("trait " + "a.".repeat(Limits.PATH_NAMES - 1) + "a is known");
        isTold("too-long", "trait " + "a.".repeat(Limits.PATH_NAMES) + "a is known");
        isFree("trait a in (" + "1,".repeat(Limits.LIST_LENGTH - 1) + "1)");
        isTold("too-long", "trait a in (" + "1,".repeat(Limits.LIST_LENGTH) + "1)");
    }

    @Test
    void steps_and_their_events_are_limited() {
        isFree("did 'A'" + " then 'B'".repeat(Limits.STEPS - 1));
        isTold("too-many", "did 'A'" + " then 'B'".repeat(Limits.STEPS));
        isFree("did 'A' 999 times then 'B' then not 'C'");
        isTold("too-many", "did 'A' 1000 times then 'B'");
    }

    @Test
    void counts_are_limited_more_tightly_in_a_window() {
        isFree("did 'A' 1000000000 times");
        isTold("bad-times", "did 'A' 1000000001 times");
        isFree("did 'A' 10000 times in the last 1 day and did 'A' 10000 times within 1 day");
        isTold("too-many", "did 'A' 10001 times within 1 day");
        isFree("count of 'A' in the last 1 day >= 10000 and count of 'A' >= 20000");
        isTold("too-many", "count of 'A' in the last 1 day between 1 and 10001");
    }

    @Test
    void durations_are_limited() {
        isFree("did 'A' in the last 1000 years");
        isTold("bad-duration", "did 'A' in the last 1000.001 years");
    }

    @Test
    void not_all_problems_of_a_hopeless_rule_are_told() {
        String rule = "did 'A' 3 tims and ".repeat(Limits.PROBLEMS + 10) + "did 'B'";
        assertThat(RuleParser.parse(rule, Map.of()).problems()).hasSize(Limits.PROBLEMS);
    }

    private static void isFree(String rule) {
        assertThat(RuleParser.parse(rule, Map.of()).problems()).isEmpty();
    }

    private static void isTold(String code, String rule) {
        assertThat(RuleParser.parse(rule, Map.of()).problems())
                .extracting(Problem::code)
                .containsOnly(code);
    }
}
