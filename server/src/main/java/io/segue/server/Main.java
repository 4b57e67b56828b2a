package io.segue.server;

import picocli.CommandLine;
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
        System.exit(new CommandLine(new Main()).execute(args.length == 0 ? HELP : args));
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"segue " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
