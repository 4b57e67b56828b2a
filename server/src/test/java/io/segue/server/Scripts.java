package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the scripts of the folder {@code node-tests}. */
public final class Scripts {
    private static final int SECONDS_MAX = 180;
    private static final Path FOLDER = Repository.ROOT.resolve("node-tests");
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Scripts() {}

    /** Fails unless the script ends well. */
    public static void run(String... command) throws IOException, InterruptedException {
        if (execute("npm", "--version").code() != 0) {
            missing("npm is not on the PATH");
        }
        if (isStale()) {
            Ended installed = execute("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (installed.code() != 0) {
                missing("npm ci failed in node-tests: " + installed.output());
            }
        }
        Ended ended =
                execute(Stream.concat(Stream.of("node"), Stream.of(command)).toArray(String[]::new));
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    /** A Chromium of this machine. */
    public static String chromium() {
        String chosen = System.getenv("CHROMIUM");
        String found = Stream.concat(Stream.ofNullable(chosen), BROWSERS.stream())
                .filter(it -> !it.isEmpty() && Files.isExecutable(Path.of(it)))
                .findFirst()
                .orElse("");
        if (found.isEmpty()) {
            missing("no Chromium in the usual places; set CHROMIUM to one");
        }
        return found;
    }

    /** The test cannot run here: where everything has to be tested it fails, elsewhere it is skipped. */
    private static void missing(String what) {
        if ("1".equals(System.getenv("SEGUE_REQUIRE_SDKS"))) {
            fail(what + ", and SEGUE_REQUIRE_SDKS=1 wants this test to run");
        }
        abort("skipped: " + what);
    }

    private static boolean isStale() throws IOException {
        Path installed = FOLDER.resolve("node_modules/.package-lock.json");
        return !Files.exists(installed)
                || Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json")))
                        < 0;
    }

    private record Ended(int code, String output) {}

    private static Ended execute(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("segue-script", ".log");
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Ended(-1, "still running after " + SECONDS_MAX + " seconds: " + read(output));
            }
            return new Ended(process.exitValue(), read(output));
        } catch (IOException e) {
            return new Ended(-1, String.valueOf(e.getMessage()));
        } finally {
            Files.delete(output);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
