package io.segue.server.cli;

import io.segue.server.Backups;
import io.segue.server.io.Failure;
import io.segue.server.log.EventLog;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue restore}: a data folder from the latest backup. */
@Command(
        name = "restore",
        description = "Make a data folder from the latest backup in a folder. What was taken since is not in it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.FINE_HELP, ExitCode.USAGE_HELP, ExitCode.INPUT_HELP, ExitCode.OUTPUT_HELP})
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "BACKUP", description = "The folder that 'segue backup' wrote to.")
    private Path backup;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The data folder to make; must be new or empty.")
    private Path data;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        if (!Backups.isBackup(backup)) {
            throw new Failure(Failure.Kind.INPUT, "there is no backup in " + backup);
        }
        if (!Backups.isEmpty(data)) {
            throw new Failure(
                    Failure.Kind.OUTPUT,
                    "expected " + data + " to be new or empty, but it holds something, and nothing is overwritten;"
                            + " move it away, or choose another folder");
        }
        Path target = data.toAbsolutePath().normalize();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        if (!Backups.isEmpty(part)) {
            throw new Failure(
                    Failure.Kind.OUTPUT, part + " is left over from a restore that did not end; delete it first");
        }
        Store.restore(backup, part);
        long end = end(part);
        move(part, target);
        terminal.print(
                "everything up to position " + end + " is restored; start it with 'segue serve --data " + data + "'");
        return ExitCode.FINE;
    }

    /** Opens what was restored, which also shows that it can be. */
    private static long end(Path folder) throws Failure {
        try (Store store = Store.open(folder, StoreOptions.DEFAULT)) {
            return new EventLog(store).end();
        }
    }

    /** The data folder is there whole or not at all. */
    private static void move(Path part, Path target) throws Failure {
        try {
            Files.deleteIfExists(target);
            Files.move(part, target);
        } catch (IOException e) {
            throw Failure.writing(target.toString(), e);
        }
    }
}
