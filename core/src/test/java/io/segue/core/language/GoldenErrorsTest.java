package io.segue.core.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.segue.core.language.check.RuleChecker;
import io.segue.core.language.syntax.Literal;
import io.segue.core.language.syntax.ParsedRule;
import io.segue.core.language.syntax.RuleParser;
import io.segue.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Bad rules and exactly what is answered. In {@code errors.golden} each case is a title, the rule, and below a dashed line
 * with the problems' codes the answer as it is shown. In a rule <code>{U+202E}</code> stands for a character and <code>{3
 * x not }</code> for a repetition. Run with {@code -Dgolden.update=true} to write what is answered now into the file.
 */
class GoldenErrorsTest {
    private static final String FILE = "errors.golden";

    private static final String ANSWER = "\n---";
    private static final Pattern REPEATED = Pattern.compile("\\{([0-9]+) x ([^}]*)}");
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]+)}");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Set<String> SEGMENTS = Set.of("cart-abandoners", "loyal-buyers");
    private static final Map<String, Literal> PARAMETERS = Map.of(
            "views", new Literal.Plain(new Value.Num(3)),
            "none", new Literal.Plain(new Value.Num(0)),
            "gender", new Literal.Plain(new Value.Text("female")),
            "lines", new Literal.Plain(new Value.Text("two\nlines")),
            "burst", new Literal.Duration(600_000));

    private record Case(String title, String rule, String answer) {
        static Case of(String text) {
            int rule = text.indexOf('\n') + 1;
            int answer = text.indexOf(ANSWER, rule - 1);
            return answer < 0
                    ? new Case(text.substring(0, rule - 1), text.substring(rule), "")
                    : new Case(
                            text.substring(0, rule - 1),
                            answer < rule ? "" : text.substring(rule, answer),
                            text.substring(answer + 1));
        }

        Case answered() {
            List<Problem> problems = problems(expand(rule));
            String codes = problems.stream().map(Problem::code).distinct().collect(joining(" "));
            String shown = ProblemPrinter.print(problems, SourceText.of("rule", expand(rule)));
            return new Case(title, rule, "--- " + codes + "\n" + shown);
        }

        @Override
        public String toString() {
            return "=== " + title + "\n" + (rule.isEmpty() ? "" : rule + "\n") + answer + "\n";
        }
    }

    @TestFactory
    Stream<DynamicTest> a_bad_rule_is_answered_with_its_problems() throws IOException {
        List<Case> cases = cases();
        if (Boolean.getBoolean("golden.update")) {
            String file = cases.stream().map(it -> it.answered().toString()).collect(joining("\n"));
            Files.writeString(Resources.path(FILE), file);
        }
        return cases().stream()
                .map(it -> dynamicTest(
                        it.title, () -> assertThat(it.answered().toString()).isEqualTo(it.toString())));
    }

    @Test
    void every_code_has_a_case() throws IOException {
        Set<String> shown = new TreeSet<>();
        cases().forEach(it ->
                shown.addAll(List.of(it.answer.lines().findFirst().orElse("").split(" "))));
        assertThat(shown).containsAll(codes());
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/segue/core/language"))) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(it -> codes.add(it.group(1)));
            }
            assertThat(codes).hasSizeGreaterThan(20);
            return codes;
        }
    }

    private static List<Case> cases() {
        return Resources.split(FILE, "(?m)^=== ").map(Case::of).toList();
    }

    private static List<Problem> problems(String rule) {
        ParsedRule parsed = RuleParser.parse(rule, PARAMETERS);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        if (parsed.expr() != null) {
            problems.addAll(RuleChecker.check(parsed.expr(), SEGMENTS));
        }
        return problems;
    }

    private static String expand(String rule) {
        String characters = CHARACTER.matcher(rule).replaceAll(it -> quoted(Character.toString(hex(it))));
        return REPEATED.matcher(characters).replaceAll(it -> quoted(it.group(2).repeat(Integer.parseInt(it.group(1)))));
    }

    private static int hex(MatchResult character) {
        return Integer.parseInt(character.group(1), 16);
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
