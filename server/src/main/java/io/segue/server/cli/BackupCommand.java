package io.segue.server.cli;

import io.segue.core.value.Value;
import io.segue.server.Backups;
import io.segue.server.client.SegueClient;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonLine;
import io.segue.server.log.EventLog;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue backup}: a copy of everything, while the server works on. */
@Command(
        name = "backup",
        description = {
            "Copy all data of a server to a folder of its machine, while it works on.",
            "",
            "A folder may hold several backups; what has not changed since the last one is not copied again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            ExitCode.OUTPUT_HELP,
            ExitCode.SERVER_HELP,
            ExitCode.CANCELLED_HELP
        })
final class BackupCommand implements Callable<Integer> {
    private static final Duration COPYING_MAX = Duration.ofHours(12);

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "Where to: a folder that is new, empty or holds earlier backups.")
    private Path folder;

    @Option(names = "--keep", paramLabel = "N", description = "How many backups stay in the folder (${DEFAULT-VALUE}).")
    private int keep = Backups.KEEP;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a server that is not running.")
    private @Nullable Path data;

    @Mixin
    private ServerOption server;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        Path target = folder.toAbsolutePath().normalize();
        long position = data == null ? ask(target) : copy(data, target);
        terminal.print("everything up to position " + position + " is in " + target);
        return ExitCode.FINE;
    }

    private long ask(Path target) throws Failure {
        String request = new JsonLine()
                .add("folder", target.toString())
                .add("keep", keep)
                .toString();
        try (SegueClient client = server.connect()) {
            var answer = client.post("/v1/admin/backup", request, COPYING_MAX);
            return answer.body().get("position") instanceof Value.Num num ? (long) num.number() : 0;
        }
    }

    private long copy(Path from, Path target) throws Failure {
        if (!Files.exists(from.resolve("CURRENT"))) {
            throw new Failure(Failure.Kind.INPUT, "there is no data folder at " + from);
        }
        try (Store store = Store.open(from, StoreOptions.DEFAULT)) {
            return new Backups(store, from, new EventLog(store)::end).backup(target, keep);
        }
    }
}
