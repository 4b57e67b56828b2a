package io.segue.server.cli;

import io.segue.server.client.RemoteDefinitions;
import io.segue.server.client.RemoteDefinitions.Done;
import io.segue.server.client.RemoteDefinitions.RemotePlan;
import io.segue.server.client.SegueClient;
import io.segue.server.io.Failure;
import io.segue.server.registry.DefinitionText;
import io.segue.server.registry.DefinitionTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue apply}: these definitions hold from now on. */
@Command(
        name = "apply",
        description = {
            "Make a folder of segment definitions the ones that a server judges by.",
            "",
            "Shows the plan first, and asks. What is not in the folder is removed. If somebody else applies something"
                    + " in between, nothing is done."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE_HELP,
            ExitCode.PROBLEMS_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            ExitCode.SERVER_HELP,
            ExitCode.CANCELLED_HELP
        })
final class ApplyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder; its sub-folders belong to it. One file will do, too.")
    private Path folder;

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason; kept with the version.")
    private String why;

    @Mixin
    private ConsentOption consent;

    @Mixin
    private ServerOption server;

    ApplyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        try (SegueClient client = server.connect()) {
            return apply(new RemoteDefinitions(client), DefinitionTexts.read(folder));
        }
    }

    private int apply(RemoteDefinitions definitions, List<DefinitionText> files) throws Failure, IOException {
        RemotePlan plan = definitions.plan(files);
        terminal.print(terminal.interactive() ? Colours.of(plan.text()) : plan.text());
        if (plan.identical()) {
            return ExitCode.FINE;
        }
        if (!consent.given("Apply this?", terminal)) {
            terminal.err().println("segue: nothing was applied");
            return ExitCode.CANCELLED;
        }
        Done done = definitions.apply(files, why, plan.version());
        terminal.print("version " + done.version() + " holds from now on");
        return ExitCode.FINE;
    }
}
