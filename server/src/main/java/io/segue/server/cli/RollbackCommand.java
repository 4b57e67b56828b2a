package io.segue.server.cli;

import io.segue.server.client.RemoteDefinitions;
import io.segue.server.client.RemoteDefinitions.Done;
import io.segue.server.client.SegueClient;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue rollback}: the definitions of an earlier version hold again. */
@Command(
        name = "rollback",
        description = "Make the definitions of an earlier version hold again, as a new version.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.FINE_HELP, ExitCode.USAGE_HELP, ExitCode.SERVER_HELP})
final class RollbackCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "N", description = "The version; 'segue versions' lists them.")
    private int version;

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason; kept with the version.")
    private String why;

    @Mixin
    private ServerOption server;

    RollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        try (SegueClient client = server.connect()) {
            Done done = new RemoteDefinitions(client).rollback(version, why);
            terminal.print(
                    done.identical()
                            ? "nothing to do: version " + done.version() + " has the same files"
                            : "version " + done.version() + " holds from now on, with the files of version " + version);
            return ExitCode.FINE;
        }
    }
}
