package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run that the README shows comes out as it says. */
class FirstRunTest {
    @TempDir
    Path folder;

    private Run run(String command, String... more) {
        Path example = Repository.ROOT.resolve("examples/first");
        String[] args = new String[5 + more.length];
        args[0] = command;
        args[1] = "--segments";
        args[2] = example.resolve("segments").toString();
        args[3] = "--events";
        args[4] = example.resolve("events.jsonl").toString();
        System.arraycopy(more, 0, args, 5, more.length);
        return new Workspace(folder).run(args);
    }

    @Test
    void the_replay_has_the_changes_of_the_readme() throws Exception {
        Run run = run("replay", "--until", "2026-03-10T00:00:00Z");
        assertThat(run.lines()).hasSize(19);
        String readme = Files.readString(Repository.ROOT.resolve("README.md"));
        assertThat(readme.lines().filter(it -> it.startsWith("{\"at\":")))
                .hasSize(5)
                .isSubsetOf(run.lines());
        assertThat(run.err())
                .containsPattern("events +37 ")
                .containsPattern("no-event +1 ")
                .containsPattern("merged +1 ")
                .containsPattern("duplicates +1 ")
                .containsPattern("late +1 ")
                .containsPattern("shared devices +1 ");
    }

    @Test
    void the_explanation_is_that_of_the_readme() throws Exception {
        Run run = run("explain", "--profile", "ada", "--segment", "cart-abandoners", "--at", "2026-03-02T12:00:00Z");
        assertThat(Files.readString(Repository.ROOT.resolve("README.md")))
                .contains(run.out().strip());
    }

    @Test
    void the_commands_over_tables_run_as_the_readme_has_them() throws Exception {
        List<String> lines = Files.readString(Repository.ROOT.resolve("README.md"))
                .lines()
                .filter(it -> it.contains(" examples/learn/"))
                .toList();
        assertThat(lines).hasSize(4).allSatisfy(line -> {
            String[] args = line.replace("./segue ", "")
                    .replace("examples/", Repository.ROOT.resolve("examples") + "/")
                    .replaceAll("(\\w+[.](html|model))", "@$1")
                    .split(" ", -1);
            Run run = new Workspace(folder).run(args);
            assertThat(run.exitCode()).as(run.err()).isZero();
        });
        assertThat(folder.resolve("clusters.html")).isNotEmptyFile();
        assertThat(folder.resolve("visitors.model")).isNotEmptyFile();
    }
}
