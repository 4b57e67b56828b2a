package io.segue.core.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.Span;
import io.segue.core.language.Spanless;
import io.segue.core.value.Path;
import io.segue.core.value.Test.Compare;
import io.segue.core.value.Test.Known;
import io.segue.core.value.Test.OneOf;
import io.segue.core.value.Test.Operator;
import io.segue.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
    private static final Map<String, Literal> PARAMETERS = Map.of(
            "n", new Literal.Plain(new Value.Num(3)),
            "name", new Literal.Plain(new Value.Text("Ann")),
            "yes", new Literal.Plain(new Value.Bool(true)),
            "w", new Literal.Duration(60_000));

    @Test
    void and_binds_tighter_than_or_and_not_tighter_than_and() {
        assertThat(parse("did 'A' or not did 'B' and did 'C'")).isInstanceOfSatisfying(Expr.Or.class, or -> {
            assertThat(or.terms()).hasSize(2);
            assertThat(or.terms().get(1))
                    .isInstanceOfSatisfying(
                            Expr.And.class,
                            and -> assertThat(and.terms().getFirst()).isInstanceOf(Expr.Not.class));
        });
    }

    @Test
    void brackets_are_kept_in_the_shape_of_the_tree() {
        assertThat(parse("did 'A' and (did 'B' and did 'C')")).isNotEqualTo(parse("did 'A' and did 'B' and did 'C'"));
        assertThat(parse("((did 'A'))")).isEqualTo(parse("did 'A'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    did 'A' once                         | did 'A'
                    did 'A' twice                        | did 'A' at least 2 times
                    did 'A' 1 time                       | did 'A'
                    did 'A' 3 times                      | did 'A' at least 3 times
                    did 'A' 3+ times                     | did 'A' at least 3 times
                    did 'A' $n times                     | did 'A' at least 3 times
                    did 'A' $n+ times within $w          | did 'A' at least 3 times within 1 minute
                    did 'A' at most $n times             | did 'A' at most 3 times
                    did 'A' exactly once                 | did 'A' exactly 1 time
                    did 'A' at most twice                | did 'A' at most 2 times
                    did 'A' at least 0 times             | did 'A' at least 0 times
                    DID 'A' WHERE x Is Known             | did 'A' where x is known
                    did 'it''s'                          | did 'it''s'
                    did 'a' -- a comment                 | did 'a'
                    trait `first name` = $name           | trait `first name` = 'Ann'
                    trait vip = $yes and trait x in ($n, 'b', false) | trait vip = true and trait x in (3, 'b', false)
                    trait x between -1.50 and 2e3        | trait x between -1.5 and 2000
                    trait x > 1e300                      | trait x > 1.0E300
                    trait x contains $name               | trait x contains 'Ann'
                    count of 'A' in the last $w > 2      | count of 'A' in the last 1 minute > 2
                    time since last 'A' between $w and 1d | time since last 'A' between 1 minute and 1 day
                    time since first anything in (1 day, 36 h, 0.5 s) | time since first anything in (1 day, 36 hours, 0.5 seconds)
                    did 'A' where not (a = 1 or b = 2)   | did 'A' where (not (a = 1 or b = 2))
                    did not 'A' then 'B' within 2mo      | did not 'A' then 'B' within 60 days
                    count of 'A' where n = 5 between 1 and 2 | count of 'A' where n = 5 between 1 and 2
                    count of 'A' where n = 5 in (1, 2)   | count of 'A' where n = 5 in (1, 2)
                    did 'A' where n = 5 3 times          | did 'A' where n = 5 at least 3 times
                    in cluster 'm' / 'c' or consents to 'mail' or score 's' > 0.5 | in cluster 'm' / 'c' or consents to 'mail' or score 's' > 0.5
                    """)
    void every_spelling_has_one_meaning(String rule, String canonical) {
        ParsedRule parsed = RuleParser.parse(rule, PARAMETERS);
        assertThat(parsed.problems()).isEmpty();
        assertThat(RuleWriter.write(parsed.expr())).isEqualTo(canonical);
    }

    @Test
    void white_space_and_line_breaks_are_free() {
        assertThat(parse("\r\n did\t'A'\u00A0then\n\n'B'--x\r\n")).isEqualTo(parse("did 'A' then 'B'"));
    }

    @ParameterizedTest
    @CsvSource({"not", "is", "in", "between", "contains", "starts", "of", "did", "first", "last", "true", "anything"})
    void a_keyword_can_be_the_name_of_a_property(String name) {
        assertThat(parse("did 'A' where " + name + " = 1")).isEqualTo(filtered(is(name)));
        assertThat(parse("did 'A' where (not " + name + " = 1)")).isEqualTo(filtered(not(is(name))));
        assertThat(parse("sum " + name + " of 'A' > 1")).isEqualTo(parse("sum `" + name + "` of 'A' > 1"));
        assertThat(parse("trait " + name + "." + name + " is known"))
                .isEqualTo(parse("trait `" + name + "`.`" + name + "` is known"));
    }

    @Test
    void a_property_named_not_is_told_from_the_word_by_what_follows() {
        assertThat(parse("did 'A' where (not is known)")).isEqualTo(filtered(is("not", new Known())));
        assertThat(parse("did 'A' where (not is is known)")).isEqualTo(filtered(not(is("is", new Known()))));
        assertThat(parse("did 'A' where (not in (1))"))
                .isEqualTo(filtered(is("not", new OneOf(List.of(new Value.Num(1))))));
    }

    @Test
    void every_node_knows_its_place() {
        String rule = "did 'A' where x = 1 3+ times then not 'B'  in the last 2 days  and (trait a > 1)";
        var and = (Expr.And) RuleParser.parse(rule, Map.of()).expr();
        var did = (Expr.Did) and.terms().getFirst();
        assertThat(text(rule, and.span())).isEqualTo(rule);
        assertThat(text(rule, did.span())).isEqualTo("did 'A' where x = 1 3+ times then not 'B'  in the last 2 days");
        assertThat(text(rule, did.steps().getFirst().span())).isEqualTo("'A' where x = 1 3+ times");
        assertThat(text(rule, did.steps().getFirst().selector().span())).isEqualTo("'A' where x = 1");
        assertThat(text(rule, did.steps().getLast().span())).isEqualTo("not 'B'");
        assertThat(text(rule, and.terms().getLast().span())).isEqualTo("trait a > 1");
    }

    @Test
    void what_could_be_understood_of_a_bad_rule_is_there_to_look_for_more_problems() {
        ParsedRule parsed = RuleParser.parse("did 'A' 3 tims and trait x like 'y' and in segment 's'", Map.of());
        assertThat(parsed.problems()).hasSize(2);
        assertThat(parsed.expr())
                .isInstanceOfSatisfying(
                        Expr.And.class,
                        and -> assertThat(and.terms()).hasSize(2).last().isInstanceOf(Expr.InSegment.class));
    }

    @Test
    void a_rule_that_says_nothing_has_no_tree() {
        assertThat(RuleParser.parse(" -- nothing ", Map.of()).expr()).isNull();
    }

    @Test
    void a_parameter_with_a_line_break_is_refused_as_it_could_not_be_written() {
        Map<String, Literal> parameters = Map.of("x", new Literal.Plain(new Value.Text("a\nb")));
        assertThat(RuleParser.parse("trait a = $x", parameters).problems())
                .extracting(it -> it.code())
                .containsExactly("bad-parameter");
    }

    private static Expr parse(String rule) {
        ParsedRule parsed = RuleParser.parse(rule, PARAMETERS);
        assertThat(parsed.problems()).isEmpty();
        return Spanless.of(parsed.expr());
    }

    private static String text(String rule, Span span) {
        return rule.substring(span.start(), span.end());
    }

    private static Expr filtered(Filter filter) {
        var nowhere = new Span(0, 0);
        var step = new Step(false, new Selector("A", filter, nowhere), Times.ONCE_OR_MORE, null, nowhere);
        return new Expr.Did(false, List.of(step), null, nowhere);
    }

    private static Filter not(Filter filter) {
        return new Filter.Not(filter, new Span(0, 0));
    }

    private static Filter is(String name) {
        return is(name, new Compare(Operator.EQUAL, new Value.Num(1)));
    }

    private static Filter is(String name, io.segue.core.value.Test test) {
        return new Filter.Is(Path.of(name), test, new Span(0, 0));
    }
}
