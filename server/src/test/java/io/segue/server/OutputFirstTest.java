package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file cannot be written, that is said before the work, for which the tables here would not do. */
class OutputFirstTest {
    @TempDir
    Path folder;

    private Workspace shop;

    @BeforeEach
    void open() {
        shop = new Workspace(folder).file("bad.csv", "a,a", "1").file("old.csv", "as it was");
    }

    private Run run(String command, String out) {
        return shop.run(
                Stream.concat(Stream.of(command.split(" ")), Stream.of(out)).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cluster @bad.csv --assignments",
                "cluster @bad.csv --model",
                "value @bad.csv --out",
                "value @bad.csv --rejected",
                "predict train @bad.csv --target y --model",
                "predict score @bad.csv --model @no-model --out",
                "experiment assign @bad.csv --experiment e --id id --out"
            })
    void a_file_that_cannot_be_written_is_told_first(String command) {
        assertThat(run(command, "@nowhere/it.csv"))
                .isEqualTo(new Run(4, "", "segue: cannot write nowhere/it.csv: no such file or folder\n"));
        assertThat(run(command, "@.").exitCode()).isEqualTo(4);
        assertThat(run(command, "@old.csv").exitCode()).isIn(1, 3);
        assertThat(shop.read("old.csv")).isEqualTo("as it was\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@old.csv", "@old.csv/deeper/definitions"})
    void a_folder_of_definitions_that_cannot_be_made_is_told_first(String out) {
        Run run = run("cluster @bad.csv --definitions", out);
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).startsWith("segue: cannot write old.csv").endsWith("old.csv is a file, not a folder\n");
        assertThat(run("cluster @bad.csv --definitions", "@new/definitions").exitCode())
                .isEqualTo(1);
        assertThat(folder).isDirectoryNotContaining("glob:**new");
    }
}
