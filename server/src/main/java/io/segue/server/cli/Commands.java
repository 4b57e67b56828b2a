package io.segue.server.cli;

import io.segue.server.io.Failure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together. A user's mistake is answered with a sentence, never with a stack trace. */
public final class Commands {
    /** Set to anything, it shows the stack trace of a defect. */
    private static final String DEBUG = "SEGUE_DEBUG";

    private Commands() {}

    /** All of them, in the order of the list that {@code segue help} shows. */
    private static final List<Subcommand> SUBCOMMANDS = List.of(
            new Subcommand(DemoCommand.class, DemoCommand::new),
            new Subcommand(CheckCommand.class, CheckCommand::new),
            new Subcommand(ReplayCommand.class, ReplayCommand::new),
            new Subcommand(ExplainCommand.class, ExplainCommand::new),
            new Subcommand(ClusterCommand.class, ClusterCommand::new),
            new Subcommand(PredictCommand.class, PredictCommand::create),
            new Subcommand(ValueCommand.class, ValueCommand::new),
            new Subcommand(ExperimentCommand.class, ExperimentCommand::create),
            new Subcommand(ServeCommand.class, ServeCommand::new),
            new Subcommand(ImportCommand.class, ImportCommand::new),
            new Subcommand(ConfigCommand.class, ConfigCommand::new),
            new Subcommand(BackupCommand.class, BackupCommand::new),
            new Subcommand(RestoreCommand.class, RestoreCommand::new),
            new Subcommand(PlanCommand.class, PlanCommand::new),
            new Subcommand(ApplyCommand.class, ApplyCommand::new),
            new Subcommand(VersionsCommand.class, VersionsCommand::new),
            new Subcommand(RollbackCommand.class, RollbackCommand::new));

    /** @param maker of the command or of its command line */
    private record Subcommand(Class<?> type, Function<Terminal, Object> maker) {
        /** Finding out what all commands take would be a third of a short run: those that nobody asks for only have a name. */
        void addTo(CommandLine root, Terminal terminal, List<String> args) {
            Command description = type.getAnnotation(Command.class);
            if (args.contains(description.name()) || args.stream().anyMatch(Subcommand::isFile)) {
                root.addSubcommand(maker.apply(terminal));
                return;
            }
            CommandSpec outline = CommandSpec.create().name(description.name());
            outline.usageMessage().description(description.description());
            root.addSubcommand(outline);
        }

        /** A file of arguments, in which any command may stand. */
        private static boolean isFile(String argument) {
            return argument.startsWith("@");
        }
    }

    /**
     * @param root what {@code segue} alone is
     * @param args the commands among them are built
     */
    private static CommandLine create(Object root, Terminal terminal, List<String> args) {
        CommandLine commands = new CommandLine(root);
        SUBCOMMANDS.forEach(each -> each.addTo(commands, terminal, args));
        return commands.setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, given) -> wrongUsage(e, terminal))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> failed(e, terminal));
    }

    /** One command, from its arguments to its exit code. */
    public static int run(Object root, Terminal terminal, String... args) {
        try {
            return create(root, terminal, List.of(args)).execute(args);
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
