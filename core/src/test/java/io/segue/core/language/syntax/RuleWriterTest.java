package io.segue.core.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.segue.core.value.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did 'A' or did 'B' and did 'C'",
                "(did 'A' or did 'B') and did 'C'",
                "did 'A' and (did 'B' and did 'C')",
                "did 'A' or (did 'B' or did 'C')",
                "not (did 'A' and did 'B')",
                "not not did not 'A'",
                "did 'A' where (a = 1 and (b = 2 or not c = 3)) at most 1 time within 90 seconds in the last 7 days",
                "did 'A' at least 3 times within 10 minutes then anything then not 'B' where x is unknown within 1 day",
                "first `utm source`.id of anything in the last 30 days starts with 'it''s'",
                "trait `a``b`.`1st`.ok in (1, -2.5, 'x', true)",
            })
    void the_canonical_spelling_stays_as_it_is(String rule) {
        assertThat(RuleWriter.write(RuleParser.parse(rule, Map.of()).expr())).isEqualTo(rule);
    }

    @Test
    void texts_are_quoted() {
        assertThat(RuleWriter.text("it's")).isEqualTo("'it''s'");
    }

    @Test
    void only_names_that_need_them_get_backticks() {
        assertThat(RuleWriter.path(Path.of("größe", "not", "1st", "a b"))).isEqualTo("größe.not.`1st`.`a b`");
    }

    @Test
    void a_text_that_no_rule_can_have_is_the_callers_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleWriter.text("a\nb"));
    }
}
