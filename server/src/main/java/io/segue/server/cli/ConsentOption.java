package io.segue.server.cli;

import io.segue.server.io.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Asks before something is changed. */
final class ConsentOption {
    @Option(names = "--yes", description = "Do not ask. Needed where nobody can answer, such as in CI.")
    private boolean yes;

    /** Whether it was given before, or is now. Fails where nobody can be asked. */
    boolean given(String question, Terminal terminal) throws Failure, IOException {
        if (yes) {
            return true;
        }
        if (!terminal.interactive()) {
            throw new Failure(Failure.Kind.INPUT, "nobody can be asked here; say --yes to do it without being asked");
        }
        terminal.err().print(question + " [y/N] ");
        terminal.err().flush();
        String answer = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
        return answer != null
                && (answer.strip().toLowerCase(Locale.ROOT).equals("y")
                        || answer.strip().toLowerCase(Locale.ROOT).equals("yes"));
    }
}
