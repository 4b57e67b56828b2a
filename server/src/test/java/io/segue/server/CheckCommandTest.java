package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private Workspace shop;

    @BeforeEach
    void open() {
        shop = new Workspace(folder);
    }

    private Run check(String... lines) {
        return shop.file("s/a.yaml", lines).run("check", "@s");
    }

    /** What check says, without the line that counts. */
    private String problems(String... lines) {
        Run run = check(lines);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        return run.out().substring(0, run.out().lastIndexOf("\n\n") + 1);
    }

    @Test
    void definitions_without_problems_are_counted() {
        Run run = shop.segment("buyer", "did 'Order Completed'")
                .file(
                        "segments/more/full.yml",
                        "segment: high-intent-abandoner",
                        "name: High Intent Abandoner",
                        "description: Looked hard, filled a basket, walked away.",
                        "rationale: Three views in ten minutes separate intent from browsing.",
                        "owner: growth",
                        "data: [web, app]",
                        "rule: |",
                        "  did 'Product Viewed' at least $views times within $burst",
                        "    then 'Product Added'",
                        "    then not 'Order Completed' within $patience",
                        "parameters: { views: 3, burst: 10 minutes, patience: 24 hours }",
                        "review: every 90 days")
                .file("segments/readme.md", "not a definition")
                .run("check", "@segments");
        assertThat(run).isEqualTo(new Run(0, "2 segments, no problems\n", ""));
    }

    @Test
    void a_problem_in_a_block_is_shown_at_its_place_in_the_file() {
        assertThat(problems(
                        "segment: a", "rule: |", "  did 'Product Viewed' 3+ times within 10 minuts", "    then 'X'"))
                .isEqualTo("""
                        s/a.yaml:3:43: unknown unit 'minuts'
                          3 | did 'Product Viewed' 3+ times within 10 minuts
                            |                                         ^^^^^^ did you mean 'minutes'?
                        """);
    }

    @Test
    void a_problem_in_a_text_that_yaml_folds_is_shown_at_its_place_too() {
        String message = """
                s/a.yaml:4:11: unknown unit 'minuts'
                  4 | within 10 minuts
                    |           ^^^^^^ did you mean 'minutes'?
                """;
        assertThat(problems("segment: a", "rule: >-", "  did 'X' 3+ times", "  within 10 minuts"))
                .isEqualTo(message.replace("4:11", "4:13"));
        assertThat(problems("segment: a", "rule:", "  did 'X' 3+ times", "  within 10 minuts"))
                .isEqualTo(message.replace("4:11", "4:13"));
        assertThat(problems("segment: a", "rule: \"", "  did 'X' 3+ times", "  within 10 minuts\""))
                .isEqualTo(message.replace("4:11", "4:13"));
    }

    @Test
    void a_problem_in_a_text_on_one_line_is_shown_at_its_place() {
        assertThat(problems("segment: a", "rule: did 'X' in the last 3 dys # a comment"))
                .startsWith("s/a.yaml:2:29: ");
        assertThat(problems("{ rule: \"did 'X' in the last 3 dys\", segment: a }"))
                .startsWith("s/a.yaml:1:32: ");
    }

    @Test
    void all_problems_of_all_files_are_told_at_once() {
        shop.file("s/b.yaml", "segment: a", "rule: did 'X'");
        shop.file("s/c.yaml", "segment: 'c d'", "rule: did 'X'", "onwer: me");
        Run run = check("segment: a", "rule: did 'X' and and", "rule: did 'Y'", "parameters: [1]", "name:");
        assertThat(run.out()).isEqualTo("""
                        s/a.yaml:2:19: expected a condition, but found 'and'
                          2 | did 'X' and and
                            |             ^^^ such as did 'Order Completed'

                        s/a.yaml:3:1: 'rule' is here twice
                          3 | rule: did 'Y'
                            | ^^^^

                        s/a.yaml:4:13: expected 'parameters' to hold fields
                          4 | parameters: [1]
                            |             ^^^

                        s/a.yaml:5:6: expected 'name' to be a text
                          5 | name:
                            |      ^

                        s/b.yaml:1:10: 'a' is defined already
                          1 | segment: a
                            |          ^ in s/a.yaml

                        s/c.yaml:1:10: expected an id of letters, digits, '-', '_' and '.', at most 100, but got 'c d'
                          1 | segment: 'c d'
                            |          ^^^^^ a name for people goes to 'name'

                        s/c.yaml:3:1: unknown field 'onwer'
                          3 | onwer: me
                            | ^^^^^ did you mean 'owner'?

                        7 problems in 3 files
                        """);
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_its_place() {
        assertThat(problems("segment: a", "rule: [did")).startsWith("s/a.yaml:3:1: ");
        assertThat(problems("- just", "- a list")).isEqualTo("""
                        s/a.yaml:1:1: expected fields, such as 'segment: my-segment'
                          1 | - just
                            | ^^^^^^
                        """);
        assertThat(problems("")).startsWith("s/a.yaml:1:1: expected fields");
        assertThat(problems("segment: a", "---", "segment: b")).contains("expected a single document");
        assertThat(problems("[".repeat(100_000))).startsWith("s/a.yaml:1:");
    }

    @Test
    void bytes_that_are_no_utf_8_are_told() {
        Run run = shop.bytes("s/a.yaml", "segment: Käse".getBytes(StandardCharsets.ISO_8859_1))
                .run("check", "@s");
        assertThat(run.out())
                .startsWith("s/a.yaml:1:1: the file is not UTF-8\n")
                .contains("save it as UTF-8");
    }

    @Test
    void aliases_that_multiply_are_refused() {
        var lines = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            lines.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertThat(problems(lines.toString())).contains("aliases");
    }

    @Test
    void parameters_are_numbers_texts_truth_values_and_durations() {
        assertThat(check(
                                "segment: a",
                                "rule: did 'X' where (n > $n and t = $t and b = $b and d = $d) in the last $w",
                                "parameters: { n: 3, t: plain text, b: true, d: '10 minutes', w: 10 minutes }")
                        .out())
                .isEqualTo("1 segment, no problems\n");
    }

    @Test
    void a_parameter_that_is_none_of_these_is_told() {
        assertThat(problems("segment: a", "rule: did 'X'", "parameters: { a: [1], 'b c': 1, d: }"))
                .contains("3:18: expected 'a' to be a text", "3:23: expected a name of letters", "3:35: expected 'd'");
    }

    @Test
    void the_answer_for_programs_says_the_same() {
        shop.file("s/a.yaml", "segment: a", "rule: did 'X' in the last 3 dys");
        Run run = shop.run("check", "--json", "@s");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        "{\"segments\":1,\"problems\":[{\"file\":\"s/a.yaml\",\"line\":2,\"column\":29,\"endLine\":2,"
                                + "\"endColumn\":32,\"code\":\"unknown-unit\",\"message\":\"unknown unit 'dys'\","
                                + "\"hint\":\"did you mean 'days'?\"}]}\n");
    }

    @Test
    void a_folder_without_definitions_is_a_mistake() {
        shop.file("s/readme.md");
        assertThat(shop.run("check", "@s"))
                .isEqualTo(new Run(3, "", "segue: no segments: there is no .yaml or .yml file in s\n"));
        assertThat(shop.run("check", "@t").err()).isEqualTo("segue: cannot read t: no such file or folder\n");
    }

    @Test
    void a_single_file_can_be_checked() {
        shop.file("s/a.yaml", "segment: a", "rule: did 'X'");
        assertThat(shop.run("check", "@s/a.yaml").out()).isEqualTo("1 segment, no problems\n");
    }
}
