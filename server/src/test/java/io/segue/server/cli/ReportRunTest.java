package io.segue.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.work.CancelledException;
import io.segue.server.io.Failure;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.Value;
import io.segue.server.report.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class ReportRunTest {
    @TempDir
    private Path folder;

    /** What a command looks like that reads a table and ends with a report. */
    @Command(name = "count", mixinStandardHelpOptions = true)
    static final class CountCommand implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private TableOption input;

        @Mixin
        private ReportOption report;

        @Option(names = "--target")
        private String target = "";

        CountCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Failure {
            return ReportRun.run(terminal, report, watcher -> {
                List<String> needed = target.isEmpty() ? List.of() : List.of(target);
                TableOption.Rows rows = input.read(terminal, watcher, needed, List.of());
                if (target.equals("cancelled")) {
                    throw new CancelledException();
                }
                Parts parts = new Parts()
                        .fact("rows", "Rows", Value.count(rows.table().rows()))
                        .fact(
                                "columns",
                                "Columns",
                                Value.text(String.join(" ", rows.table().names())))
                        .fact(
                                "first",
                                "First",
                                Value.text(rows.ids().map(it -> it.text(0)).orElse("nobody")));
                return new Report(
                        "count", "Rows of " + input.name(), List.of(Verdict.fine("rows", "There are some")), parts);
            });
        }
    }

    private record Run(int exitCode, String out, String err) {}

    private Run run(String csv, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var terminal = new Terminal(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int exitCode = Commands.run(new CountCommand(terminal), terminal, args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_is_text_unless_json_is_wanted() {
        assertThat(run("id,x\n007,1\n", "-", "--id", "id")).isEqualTo(new Run(ExitCode.FINE, """
                        Rows of standard input
                        ======================

                        fine  There are some

                        Rows     1
                        Columns  x
                        First    007
                        """, ""));
        assertThat(run("x;y\n1;2\n", "-", "--json").out())
                .startsWith("{\"kind\":\"count\"")
                .contains("\"facts\":{\"rows\":1,\"columns\":\"x y\",\"first\":\"nobody\"}")
                .endsWith("}\n");
    }

    @Test
    void a_page_is_written_as_well() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(run("x\n1\n", "-", "--html", page.toString()).out()).contains("Rows     1");
        assertThat(Files.readString(page)).startsWith("<!doctype html>");
        assertThat(folder).isDirectoryContaining(it -> it.equals(page)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void columns_are_chosen_and_what_the_command_needs_is_always_there() {
        String csv = "a,b,c,y\n1,2,3,4\n";
        assertThat(run(csv, "-", "--columns", "a,c", "--target", "y").out()).contains("Columns  a c y");
        assertThat(run(csv, "-", "--exclude", "a", "--exclude", "y").out()).contains("Columns  b c");
        assertThat(run("a|b,c\n1|2\n", "-", "--delimiter", "|").out()).contains("Columns  a b,c");
        assertThat(run("a\tb\n1\t2\n", "-", "--delimiter", "tab").out()).contains("Columns  a b");
    }

    @Test
    void problems_of_the_data_are_told_each_on_a_line_and_no_page_is_left() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "as it was");
        Run run = run("a,a,bought\n1,2,3\n", "-", "--columns", "bougth", "--html", page.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).isEqualTo("""
                        columns 1 and 2 are both named 'a'; give one of them another name in the first line
                        there is no column 'bougth'; did you mean 'bought'?
                        """);
        assertThat(run.out()).isEmpty();
        assertThat(page).hasContent("as it was");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_page_that_cannot_be_written_is_told_before_the_work() {
        Path page = folder.resolve("nowhere/report.html");
        Run run = run("not,even\na table\n", "-", "--html", page.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).isEqualTo("segue: cannot write " + page + ": no such file or folder\n");
    }

    @Test
    void cancelled_work_ends_with_a_code_of_its_own() {
        assertThat(run("cancelled\n1\n", "-", "--target", "cancelled"))
                .isEqualTo(new Run(ExitCode.CANCELLED, "", "segue: cancelled\n"));
    }

    @Test
    void a_file_that_cannot_be_read_and_a_wrong_delimiter_are_told() {
        assertThat(run("", "nowhere.csv"))
                .isEqualTo(new Run(ExitCode.INPUT, "", "segue: cannot read nowhere.csv: no such file\n"));
        assertThat(run("", "-", "--delimiter", "::").err()).contains("expected one character or 'tab', but got '::'");
    }
}
