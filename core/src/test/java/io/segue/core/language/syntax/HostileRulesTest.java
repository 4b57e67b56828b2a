package io.segue.core.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.segue.core.language.ProblemPrinter;
import io.segue.core.language.SourceText;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that were made to hurt: each is as long as a rule may be, or much longer. */
class HostileRulesTest {
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(5);

    static Stream<String> pieces() {
        return Stream.of(
                "(",
                ")",
                "()",
                "not ",
                "did not ",
                "'",
                "`",
                "\"",
                "''",
                "did ",
                "did 'A' ",
                "did 'A' and ",
                "and ",
                "or ",
                "then ",
                "did 'A' then ",
                "where (",
                "did 'A' where not ",
                "did 'A' where (not ",
                "a.",
                ".",
                "in (",
                "1,",
                "trait a in (1,1,",
                "1",
                "9",
                "-",
                "--",
                "--\n",
                "$",
                "$a ",
                "\u0000",
                "\uD800",
                "\uDC00",
                "\u202E",
                "\u200F",
                "\u200B",
                "\uFEFF",
                "😀",
                "e\u0301",
                "#",
                "=",
                "x ",
                "x-",
                "\n",
                "\t",
                "'\n",
                "did 'A\n",
                "'a'b",
                "within ",
                "in the last ",
                "between 1 and ",
                "trait a between ",
                "1e9 ",
                "trait a = 1 foo ",
                "did 'A' 1 times within 1 day in the last 1 day ",
                "count of ",
                "(not (");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void a_rule_of_one_piece_over_and_over_is_answered_soon(String piece) {
        isAnswered(piece.repeat(Limits.RULE_LENGTH / piece.length()));
        isAnswered("did 'A' where (a = " + piece.repeat(20_000 / piece.length()));
        isAnswered("trait a in (" + piece.repeat(20_000 / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void a_rule_of_megabytes_is_answered_soon(String piece) {
        isAnswered(piece.repeat(1_000_000 / piece.length()));
        isAnswered("did '" + piece.repeat(1_000_000 / piece.length()) + "'");
    }

    private static void isAnswered(String rule) {
        assertTimeoutPreemptively(FAR_TOO_LONG, () -> {
            ParsedRule parsed = RuleParser.parse(rule, Map.of());
            assertThat(parsed.problems()).hasSizeBetween(parsed.isValid() ? 0 : 1, Limits.PROBLEMS);
            assertThat(ProblemPrinter.print(parsed.problems(), SourceText.of("r", rule))
                            .length())
                    .isLessThan(Limits.PROBLEMS * 600);
        });
    }
}
