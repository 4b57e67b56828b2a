package io.segue.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code segue predict}: who will? */
@Command(
        name = "predict",
        description = "Learn from a table who will do something, and score other tables.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class PredictCommand {
    private PredictCommand() {}

    static CommandLine create(Terminal terminal) {
        return new CommandLine(new PredictCommand())
                .addSubcommand(new PredictTrainCommand(terminal))
                .addSubcommand(new PredictScoreCommand(terminal));
    }
}
