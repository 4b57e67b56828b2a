package io.segue.core.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.Problem;
import io.segue.core.language.ProblemPrinter;
import io.segue.core.language.RuleArbitraries;
import io.segue.core.language.SourceText;
import io.segue.core.language.Spanless;
import io.segue.core.language.Vocabularies;
import io.segue.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the text, the parser answers: with a tree, or with problems that can be shown. */
class RuleFuzzTest {
    private static final Map<String, Literal> PARAMETERS = Map.of(
            "n", new Literal.Plain(new Value.Num(3)),
            "d", new Literal.Duration(60_000),
            "t", new Literal.Plain(new Value.Text("it's")));

    private static final Pattern OUTSIDE_QUOTES = Pattern.compile(" (?=(?:[^']*'[^']*')*[^']*$)");

    private static final List<String> PIECES = List.of(
            "did",
            "not",
            "'A'",
            "'B C'",
            "anything",
            "where",
            "(",
            ")",
            "and",
            "or",
            "then",
            "within",
            "in",
            "the",
            "last",
            "3",
            "0",
            "-1",
            "2.5",
            "1e3",
            "+",
            "times",
            "time",
            "once",
            "twice",
            "at",
            "least",
            "most",
            "exactly",
            "trait",
            "count",
            "of",
            "sum",
            "average",
            "first",
            "since",
            "score",
            "segment",
            "cluster",
            "/",
            "consents",
            "to",
            "=",
            "!=",
            "<=",
            ">",
            "between",
            ",",
            "contains",
            "starts",
            "ends",
            "with",
            "is",
            "known",
            "unknown",
            "true",
            "minutes",
            "days",
            "$n",
            "$d",
            "$t",
            "$nope",
            ".",
            "`a b`",
            "category",
            "'",
            "`",
            "\"",
            "--",
            "\n",
            "\u0000",
            "\uD800",
            "\u202E",
            "😀",
            "…",
            "]",
            "==",
            "&&",
            "9999999999999999999");

    @Property(tries = 3000)
    void a_soup_of_pieces_is_answered(@ForAll("soups") String rule) {
        isAnswered(rule);
    }

    @Property
    void any_text_is_answered(@ForAll String rule) {
        isAnswered(rule);
    }

    @Property
    void a_damaged_rule_is_answered(@ForAll("damaged") String rule) {
        isAnswered(rule);
    }

    @Property
    void a_word_too_many_is_told_wherever_it_stands(
            @ForAll("shop") String rule, @ForAll @IntRange(max = 10_000) int place) {
        String[] pieces = OUTSIDE_QUOTES.split(rule);
        int before = place % pieces.length;
        pieces[before] = "wibble " + pieces[before];
        assertThat(RuleParser.parse(String.join(" ", pieces), Map.of()).problems())
                .isNotEmpty();
    }

    private static void isAnswered(String rule) {
        ParsedRule parsed = RuleParser.parse(rule, PARAMETERS);
        if (parsed.isValid()) {
            Expr again =
                    RuleParser.parse(RuleWriter.write(parsed.expr()), Map.of()).expr();
            assertThat(Spanless.of(again)).isEqualTo(Spanless.of(parsed.expr()));
        }
        assertThat(parsed.problems()).hasSizeLessThanOrEqualTo(Limits.PROBLEMS).allSatisfy(it -> canBeShown(it, rule));
    }

    private static void canBeShown(Problem problem, String rule) {
        assertThat(problem.span().end()).isLessThanOrEqualTo(rule.length());
        assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.message()).isNotBlank().doesNotEndWith(".");
        assertThat(ProblemPrinter.print(problem, SourceText.of("rule", rule)).split("\n"))
                .hasSize(3);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(it -> String.join(" ", it));
    }

    @Provide
    Arbitrary<String> shop() {
        return RuleArbitraries.rules(Vocabularies.shop()).map(RuleWriter::write);
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 6);
        return Combinators.combine(shop(), places, lengths, Arbitraries.of(PIECES))
                .as(RuleFuzzTest::damage);
    }

    private static String damage(String rule, int place, int length, String piece) {
        int start = place % rule.length();
        int end = Math.min(rule.length(), start + length);
        return rule.substring(0, start) + piece + rule.substring(end);
    }
}
