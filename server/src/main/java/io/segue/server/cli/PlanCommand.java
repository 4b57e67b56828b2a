package io.segue.server.cli;

import io.segue.server.client.RemoteDefinitions;
import io.segue.server.client.RemoteDefinitions.RemotePlan;
import io.segue.server.client.SegueClient;
import io.segue.server.io.Failure;
import io.segue.server.registry.DefinitionTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue plan}: what would these definitions change on that server? */
@Command(
        name = "plan",
        description = "Compare a folder of segment definitions with those of a server. Changes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE_HELP,
            ExitCode.PROBLEMS_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            ExitCode.SERVER_HELP
        })
final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder; its sub-folders belong to it. One file will do, too.")
    private Path folder;

    @Mixin
    private ServerOption server;

    @Option(names = "--json", description = "Answer with one JSON object.")
    private boolean json;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        try (SegueClient client = server.connect()) {
            RemotePlan plan = new RemoteDefinitions(client).plan(DefinitionTexts.read(folder));
            terminal.print(json ? plan.json() : terminal.interactive() ? Colours.of(plan.text()) : plan.text());
            return ExitCode.FINE;
        }
    }
}
