package io.segue.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Eventually;
import io.segue.server.io.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A process that works for ever is asked to end. */
class ReportCancelledTest {
    private static final long PAUSE_NANOS = 1_000_000;

    @TempDir
    private Path folder;

    @Command(name = "endless")
    static final class EndlessCommand implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private ReportOption report;

        EndlessCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Failure {
            return ReportRun.run(terminal, report, watcher -> {
                terminal.err().println("working");
                while (true) {
                    watcher.at("waiting", 1, 2);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
        }

        public static void main(String... args) {
            Terminal terminal = Terminal.ofProcess();
            System.exit(Commands.run(new EndlessCommand(terminal), terminal, args));
        }
    }

    @Test
    void it_says_so_and_leaves_the_page_as_it_was() throws Exception {
        Path page = Files.writeString(folder.resolve("report.html"), "as it was");
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessCommand.class.getName(),
                        "--html",
                        page.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            Eventually.assertThat(() -> assertThat(said).hasContent("working"));
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(said).hasContent("working\nsegue: cancelled");
        assertThat(page).hasContent("as it was");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
