package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import io.segue.server.access.Scope;
import io.segue.server.http.ApiUnderTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code segue plan}, {@code apply}, {@code versions} and {@code rollback} against a server. */
class ApplyCommandTest {
    @TempDir
    private Path folder;

    private Workspace shop;
    private ApiUnderTest api;

    @BeforeEach
    void start() throws Exception {
        shop = new Workspace(folder);
        api = new ApiUnderTest(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Run run(String... args) {
        return runAs(api.admin(), args);
    }

    private Run runAs(String token, String... args) {
        return shop.run(Stream.concat(Stream.of(args), Stream.of("--server", api.url(), "--token", token))
                .toArray(String[]::new));
    }

    @Test
    void a_folder_is_planned_applied_changed_and_rolled_back() {
        shop.file("segments/growth/loyal.yaml", "segment: loyal", "rule: did 'Order Completed' 3+ times");
        assertThat(run("plan", "@segments")).isEqualTo(new Run(0, """
                + loyal
                    + rule: did 'Order Completed' at least 3 times
                    everybody is judged at once; nothing it asks for is missing

                1 added, 0 changed, 0 removed, 0 unchanged; there is no version before
                """, ""));
        Run applied = run("apply", "@segments", "--why", "a start", "--yes");
        assertThat(applied.exitCode()).isZero();
        assertThat(applied.out()).startsWith("+ loyal\n").endsWith("\nversion 1 holds from now on\n");
        assertThat(run("apply", "@segments", "--why", "again", "--yes").out())
                .isEqualTo("nothing to do: 1 unchanged; compared with version 1\n");
        shop.file("segments/growth/loyal.yaml", "segment: loyal", "rule: did 'Order Completed' 5+ times");
        run("apply", "@segments", "--why", "three are too few", "--yes");
        assertThat(run("rollback", "1", "--why", "five are too many").out())
                .isEqualTo("version 3 holds from now on, with the files of version 1\n");
        assertThat(run("rollback", "1", "--why", "once more").out())
                .isEqualTo("nothing to do: version 3 has the same files\n");
        assertThat(run("versions").lines())
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("     3  2026-03-01T").endsWith("  five are too many"),
                        it -> assertThat(it).contains("  admin ").endsWith("  three are too few"),
                        it -> assertThat(it).endsWith("  a start"));
        assertThat(run("versions", "--json", "--limit", "1").out()).startsWith("{\"versions\":[{\"version\":3,");
    }

    @Test
    void where_nobody_can_be_asked_nothing_is_applied_without_a_yes() {
        shop.segment("a", "did 'A'");
        Run run = run("apply", "@segments", "--why", "x");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("say --yes");
        assertThat(run("versions").out()).isEqualTo("nothing was applied yet\n");
    }

    @Test
    void a_person_is_asked_and_the_plan_has_colours() {
        shop.segment("a", "did 'A'");
        Run no = shop.input("n").watched().run(args("apply", "@segments", "--why", "x"));
        assertThat(no.exitCode()).isEqualTo(130);
        assertThat(no.err()).isEqualTo("Apply this? [y/N] segue: nothing was applied\n");
        assertThat(no.out()).startsWith("\u001B[32m+ a\u001B[0m\n");
        Run yes = shop.input("y").watched().run(args("apply", "@segments", "--why", "x"));
        assertThat(yes.exitCode()).isZero();
        assertThat(yes.out()).endsWith("version 1 holds from now on\n");
    }

    private String[] args(String... args) {
        return Stream.concat(Stream.of(args), Stream.of("--server", api.url(), "--token", api.admin()))
                .toArray(String[]::new);
    }

    @Test
    void definitions_with_problems_never_leave_the_machine() {
        shop.segment("a", "did");
        Run run = shop.run("apply", "@segments", "--why", "x", "--server", "http://127.0.0.1:1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("segments/a.yaml:3:");
    }

    @Test
    void a_server_that_is_not_there_is_told_with_what_to_do() {
        shop.segment("a", "did 'A'");
        Run run = shop.run("plan", "@segments", "--server", "http://127.0.0.1:1");
        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(run.err())
                .startsWith("segue: cannot reach http://127.0.0.1:1 (")
                .contains("start a server with 'segue serve', or say where it is with --server or SEGUE_URL");
        assertThat(shop.run("plan", "@segments", "--server", "localhost:8080").err())
                .contains("expected a server's address such as http://127.0.0.1:8080, but got localhost:8080");
    }

    @Test
    void tokens_that_do_not_do_are_told_with_what_to_do() throws Exception {
        shop.segment("a", "did 'A'");
        assertThat(runAs("sg_guess", "plan", "@segments").err())
                .contains("does not know this token; give one with SEGUE_TOKEN or --token");
        assertThat(runAs(api.token("reader", Scope.READ), "plan", "@segments").err())
                .isEqualTo("segue: expected a token with scope definitions, but 'reader' has read\n");
    }

    @Test
    void a_version_that_is_not_there_is_told() {
        Run run = run("rollback", "4", "--why", "x");
        assertThat(run).isEqualTo(new Run(6, "", "segue: there is no version 4; nothing was applied yet\n"));
    }
}
