package io.segue.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code segue predict}: who will? */
@Command(
        name = "predict",
        description = "Learn from a table who will do something, and score other tables.",
        mixinStandardHelpOptions = true)
final class PredictCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected predict train or predict score");
    }
}
