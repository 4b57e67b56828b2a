package io.segue.server;

import io.segue.server.cli.Commands;
import io.segue.server.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The {@code segue} command. */
@Command(
        name = "segue",
        description = "Real-time customer segmentation.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = HelpCommand.class)
public final class Main {

    private static final String[] HELP = {"help"};

    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** One command, from its arguments to its exit code. */
    static int run(Terminal terminal, String... args) {
        return Commands.run(new Main(), terminal, args.length == 0 ? HELP : args);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"segue " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
