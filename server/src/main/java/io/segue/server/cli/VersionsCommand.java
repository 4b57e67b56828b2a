package io.segue.server.cli;

import io.segue.core.language.Printable;
import io.segue.server.client.RemoteDefinitions;
import io.segue.server.client.RemoteDefinitions.Version;
import io.segue.server.client.RemoteDefinitions.Versions;
import io.segue.server.client.SegueClient;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segue versions}: who changed the definitions of that server when, and why? */
@Command(
        name = "versions",
        description = "List the versions of a server's definitions, the latest first.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.FINE_HELP, ExitCode.USAGE_HELP, ExitCode.SERVER_HELP})
final class VersionsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ServerOption server;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--json", description = "Answer with one JSON object.")
    private boolean json;

    VersionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        try (SegueClient client = server.connect()) {
            Versions versions = new RemoteDefinitions(client).versions(limit);
            terminal.print(json ? versions.json() : text(versions));
            return ExitCode.FINE;
        }
    }

    private static String text(Versions versions) {
        if (versions.versions().isEmpty()) {
            return "nothing was applied yet";
        }
        var text = new StringBuilder();
        for (Version version : versions.versions()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%6d  %s  %-16s  %s%n",
                    version.version(),
                    version.at(),
                    Printable.text(version.who()),
                    Printable.text(version.why())));
        }
        return text.toString().stripTrailing();
    }
}
