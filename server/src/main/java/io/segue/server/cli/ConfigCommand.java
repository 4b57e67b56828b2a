package io.segue.server.cli;

import io.segue.server.io.Failure;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segue config}: how would a server be set up here? */
@Command(
        name = "config",
        description = {
            "Show the configuration as a server started here would have it, and where each value comes from.",
            "The answer is a configuration file."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.FINE_HELP, ExitCode.CONFIG_PROBLEMS_HELP, ExitCode.USAGE_HELP, ExitCode.INPUT_HELP})
final class ConfigCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ConfigOption config;

    ConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        terminal.print(config.read(terminal).print().stripTrailing());
        return ExitCode.FINE;
    }
}
