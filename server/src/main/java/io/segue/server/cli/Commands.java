package io.segue.server.cli;

import io.segue.server.io.Failure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together. A user's mistake is answered with a sentence, never with a stack trace. */
public final class Commands {
    /** Set to anything, it shows the stack trace of a defect. */
    private static final String DEBUG = "SEGUE_DEBUG";

    private Commands() {}

    /** @param root what {@code segue} alone is */
    private static CommandLine create(Object root, Terminal terminal) {
        return new CommandLine(root)
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new ClusterCommand(terminal))
                .addSubcommand(PredictCommand.create(terminal))
                .addSubcommand(new ValueCommand(terminal))
                .addSubcommand(ExperimentCommand.create(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new ConfigCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new ApplyCommand(terminal))
                .addSubcommand(new VersionsCommand(terminal))
                .addSubcommand(new RollbackCommand(terminal))
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> wrongUsage(e, terminal))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> failed(e, terminal));
    }

    /** One command, from its arguments to its exit code. */
    public static int run(Object root, Terminal terminal, String... args) {
        try {
            return create(root, terminal).execute(args);
        } catch (OutOfMemoryError e) {
            return outOfMemory(terminal);
        }
    }

    private static int outOfMemory(Terminal terminal) {
        terminal.err()
                .println("segue: " + (Runtime.getRuntime().maxMemory() >> 20) + " MB of memory are not enough;"
                        + " give it more, such as SEGUE_JAVA_OPTS=-Xmx4g");
        return ExitCode.MEMORY;
    }

    private static int wrongUsage(ParameterException e, Terminal terminal) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println("segue: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        terminal.err().println("Try '" + command + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, Terminal terminal) {
        if (e instanceof Failure failure) {
            terminal.err().println((failure.kind() == Failure.Kind.PROBLEMS ? "" : "segue: ") + failure.getMessage());
            return ExitCode.of(failure);
        }
        if (e.getCause() instanceof OutOfMemoryError) {
            return outOfMemory(terminal);
        }
        if (System.getenv(DEBUG) != null) {
            e.printStackTrace(terminal.err());
        }
        terminal.err().println("segue: this is a defect in segue itself: " + e);
        terminal.err().println("Please report it with what " + DEBUG + "=1 in the environment adds.");
        return ExitCode.DEFECT;
    }
}
