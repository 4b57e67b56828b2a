package io.segue.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.segue.core.language.check.RuleChecker;
import io.segue.core.language.syntax.Literal;
import io.segue.core.language.syntax.ParsedRule;
import io.segue.core.language.syntax.RuleParser;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The segments the product was built for are read as they were written down. */
class MissionSegmentsTest {

    @TestFactory
    Stream<DynamicTest> a_segment_of_the_mission_is_read() {
        return Resources.split("mission.rules", "\n\n")
                .map(rule -> dynamicTest(rule.substring(0, rule.indexOf('\n')), () -> isRead(rule)));
    }

    private static void isRead(String rule) {
        ParsedRule parsed = RuleParser.parse(rule, Map.of());
        assertThat(parsed.problems()).isEmpty();
        assertThat(RuleChecker.check(parsed.expr(), Set.of())).isEmpty();
    }

    @Test
    void a_rule_with_parameters_means_the_rule_with_their_values() {
        String rule = """
                did 'Product Viewed' at least $views times within $burst
                  then 'Product Added'
                  then not 'Order Completed' within $patience
                """;
        Map<String, Literal> parameters = Map.of(
                "views", new Literal.Plain(new Value.Num(3)),
                "burst", new Literal.Duration(600_000),
                "patience", new Literal.Duration(86_400_000));
        assertThat(RuleWriter.write(RuleParser.parse(rule, parameters).expr()))
                .isEqualTo("did 'Product Viewed' at least 3 times within 10 minutes"
                        + " then 'Product Added' then not 'Order Completed' within 1 day");
    }
}
