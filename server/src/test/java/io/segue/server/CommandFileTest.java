package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFileTest {
    @Test
    void a_command_may_stand_in_a_file_of_arguments(@TempDir Path folder) throws IOException {
        Path segments =
                new Workspace(folder).segment("buyers", "did 'Order Completed'").path("segments");
        Path file = Files.writeString(folder.resolve("arguments"), "check\n" + segments + "\n");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int exitCode = Main.run(terminal, "@" + file);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1 segment, no problems\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exitCode).isZero();
    }
}
