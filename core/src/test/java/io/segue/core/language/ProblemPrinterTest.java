package io.segue.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.SourceText.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
    private static final String RULE = "did 'Product Viewed' 3+ times within 10 minuts";

    @Test
    void a_problem_shows_its_place_its_line_and_the_way_out() {
        assertThat(print(RULE, "minuts", "did you mean 'minutes'?", new Place(9, 3)))
                .isEqualTo("""
                        a.yaml:9:43: a message
                          9 | did 'Product Viewed' 3+ times within 10 minuts
                            |                                         ^^^^^^ did you mean 'minutes'?""");
    }

    @Test
    void a_problem_without_a_hint_ends_with_its_carets() {
        assertThat(print(RULE, "10", "", new Place(1, 1))).endsWith("^^");
    }

    @Test
    void the_gutter_grows_with_the_line_number() {
        assertThat(print("x y", "y", "", new Place(1234, 1))).isEqualTo("""
                        a.yaml:1234:3: a message
                          1234 | x y
                               |   ^""");
    }

    @Test
    void a_tab_takes_four_columns() {
        assertThat(print("\tx", "x", "", new Place(1, 1)))
                .contains("\n  1 |     x\n")
                .endsWith("|     ^");
    }

    @Test
    void east_asian_letters_and_emoji_take_two_columns_and_marks_none() {
        assertThat(print("漢字😀 x", "x", "", new Place(1, 1)))
                .startsWith("a.yaml:1:5:")
                .endsWith("|        ^");
        assertThat(print("e\u0301 x", "x", "", new Place(1, 1)))
                .startsWith("a.yaml:1:4:")
                .endsWith("|   ^");
        assertThat(print("x 漢字", "漢字", "", new Place(1, 1))).endsWith("|   ^^^^");
    }

    @Test
    void a_long_line_is_cut_around_its_problem() {
        String rule = "a".repeat(200) + " HERE " + "b".repeat(200);
        List<String> lines = print(rule, "HERE", "", new Place(1, 1)).lines().toList();
        assertThat(lines.get(1)).startsWith("  1 | …aaa").contains("a HERE b").endsWith("b…");
        assertThat(lines.get(1).length()).isLessThan(130);
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("HERE"));
    }

    @Test
    void a_long_problem_is_underlined_as_far_as_it_is_shown() {
        List<String> lines = print("x " + "y".repeat(500), "y".repeat(500), "", new Place(1, 1))
                .lines()
                .toList();
        assertThat(lines.get(1)).endsWith("y…");
        assertThat(lines.get(2)).hasSize(lines.get(1).length() - 1);
    }

    @Test
    void a_problem_over_several_lines_is_underlined_on_the_first() {
        assertThat(print("did 'A'\nthen 'B'", "'A'\nthen", "", new Place(1, 1))).isEqualTo("""
                        a.yaml:1:5: a message
                          1 | did 'A'
                            |     ^^^""");
    }

    @Test
    void what_could_disturb_a_terminal_is_replaced() {
        assertThat(print("\u001B[31m x\u202E", "x", "", new Place(1, 1)))
                .contains("\uFFFD[31m x\uFFFD")
                .doesNotContain("\u001B", "\u202E");
    }

    @Test
    void a_problem_behind_the_end_has_one_caret() {
        var problem = new Problem("code", new Span(3, 3), "a message", "");
        assertThat(ProblemPrinter.print(problem, SourceText.of("r", "did"))).endsWith("|    ^");
    }

    @Test
    void problems_follow_each_other_line_by_line() {
        var problem = new Problem("code", new Span(0, 1), "a message", "");
        assertThat(ProblemPrinter.print(List.of(problem, problem), SourceText.of("r", "x"))
                        .lines())
                .hasSize(6);
    }

    private static String print(String rule, String marked, String hint, Place firstLine) {
        int start = rule.indexOf(marked);
        var problem = new Problem("code", new Span(start, start + marked.length()), "a message", hint);
        return ProblemPrinter.print(problem, SourceText.block("a.yaml", rule, firstLine));
    }
}
