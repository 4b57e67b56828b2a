package io.segue.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code segue experiment}: before, while and after people are treated differently. */
@Command(
        name = "experiment",
        description = "Plan an experiment, split people into arms, and find out what it showed.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class ExperimentCommand {
    private ExperimentCommand() {}

    static CommandLine create(Terminal terminal) {
        return new CommandLine(new ExperimentCommand())
                .addSubcommand(new ExperimentAnalyseCommand(terminal))
                .addSubcommand(new ExperimentPowerCommand(terminal))
                .addSubcommand(new ExperimentAssignCommand(terminal));
    }
}
