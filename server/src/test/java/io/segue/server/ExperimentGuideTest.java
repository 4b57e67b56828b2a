package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's calls work from a fresh clone, and come out as it shows. */
class ExperimentGuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)\\n```$");
    private static final String CALL = "./segue ";

    @TempDir
    Path folder;

    @Test
    void calls_of_the_guide_come_out_as_it_shows() throws IOException {
        String guide = Files.readString(Repository.ROOT.resolve("docs/guides/experiment.md"));
        List<String> blocks =
                BLOCK.matcher(guide).results().map(it -> it.group(1)).toList();
        assertThat(blocks).filteredOn(it -> it.startsWith(CALL)).hasSize(5);
        String out = "";
        for (String block : blocks) {
            if (block.startsWith(CALL)) {
                Run run = new Workspace(folder).run(arguments(block));
                assertThat(run.exitCode()).as(run.err()).isZero();
                out = run.out();
            } else if (!block.startsWith("select ")) {
                assertThat(out).contains(block);
            }
        }
    }

    private static String[] arguments(String call) {
        return Arrays.stream(call.substring(CALL.length()).split("[\\s\\\\]+"))
                .map(it ->
                        it.startsWith("examples/") ? Repository.ROOT.resolve(it).toString() : it)
                .toArray(String[]::new);
    }
}
