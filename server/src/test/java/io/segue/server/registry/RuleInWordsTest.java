package io.segue.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.syntax.RuleParser;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleInWordsTest {
    private static String words(String rule) {
        String words = RuleInWords.of(
                Objects.requireNonNull(RuleParser.parse(rule, Map.of()).expr()));
        return words.replace("Somebody is in this segment while ", "");
    }

    @Test
    void one_thing_that_was_done() {
        assertThat(words("did 'A'")).isEqualTo("they did 'A' at least once");
        assertThat(words("did 'A' 3+ times in the last 6 months"))
                .isEqualTo("they did 'A' at least 3 times in the last 180 days");
        assertThat(words("did anything exactly twice within 10 minutes"))
                .isEqualTo("they did anything exactly 2 times within 10 minutes");
        assertThat(words("did 'A' where (x = 'y' and not n in (1, 2, 3)) at most once"))
                .isEqualTo("they did 'A' where (x is 'y' and it is not so that n is 1, 2 or 3), at most once");
    }

    @Test
    void things_that_were_not_done() {
        assertThat(words("did not 'A'")).isEqualTo("they never did 'A'");
        assertThat(words("did not 'A' in the last 7 days")).isEqualTo("they did not do 'A' in the last 7 days");
        assertThat(words("did not 'A' 3 times")).isEqualTo("it is not so that they did 'A' at least 3 times");
        assertThat(words("not did 'A'")).isEqualTo("it is not so that they did 'A' at least once");
    }

    @Test
    void sequences() {
        assertThat(words("did 'A' 3 times within 10 minutes then 'B' then not 'C' within 24 hours"))
                .isEqualTo("they did these things in this order: 'A' at least 3 times within 10 minutes, then 'B',"
                        + " then no 'C' for 1 day and none since");
        assertThat(words("did not 'A' then 'B' within 1 hour in the last 2 days"))
                .isEqualTo("it is not so that they did these things in this order, the last of them in the last 2 days:"
                        + " 'A', then 'B' within 1 hour");
        assertThat(words("did 'A' then not 'B'"))
                .isEqualTo("they did these things in this order: 'A', then no 'B' since");
    }

    @Test
    void comparisons() {
        assertThat(words("count of 'A' in the last 7 days >= 3"))
                .isEqualTo("how often they did 'A' in the last 7 days is at least 3");
        assertThat(words("average total of 'A' where x is known > 2.5"))
                .isEqualTo("the average total of their 'A' where x is known, is more than 2.5");
        assertThat(words("distinct category of 'A' < 2"))
                .isEqualTo("how many different values of category there are in their 'A' is less than 2");
        assertThat(words("sum total of 'A' between 1 and 2")).isEqualTo("the sum of total of their 'A' is from 1 to 2");
        assertThat(words("last plan of 'A' contains 'x'")).isEqualTo("plan of their last 'A' contains 'x'");
        assertThat(words("trait a.b != true")).isEqualTo("their trait a.b is not true");
        assertThat(words("trait a is unknown")).isEqualTo("their trait a is not known");
        assertThat(words("time since first 'A' <= 90 minutes"))
                .isEqualTo("the time since their first 'A' is at most 90 minutes");
    }

    @Test
    void what_belongs_together_stands_further_in() {
        assertThat(words("trait a = 1 and (did 'A' or not (did 'B' and in segment 'vip')) and not in segment 'x'"))
                .isEqualTo("""
                        all of these are true:
                        - their trait a is 1
                        - at least one of these is true:
                          - they did 'A' at least once
                          - not all of these are true:
                            - they did 'B' at least once
                            - they are in segment 'vip'
                        - they are not in segment 'x'""");
        assertThat(words("not (did 'A' or trait b is known)")).isEqualTo("""
                none of these is true:
                - they did 'A' at least once
                - their trait b is known""");
    }

    @Test
    void words_for_what_is_not_available_yet() {
        assertThat(words("in cluster 'm' / 'c' and consents to 'mail' and score 'churn' > 0.5"))
                .contains("in cluster 'c' of model 'm'", "they consent to 'mail'", "score by model 'churn' is more");
    }
}
