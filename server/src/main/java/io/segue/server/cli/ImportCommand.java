package io.segue.server.cli;

import io.segue.server.client.EventSender;
import io.segue.server.ingest.Door;
import io.segue.server.io.AppendedFile;
import io.segue.server.io.Failure;
import io.segue.server.source.CallSource;
import io.segue.server.transfer.Bookmarks;
import io.segue.server.transfer.Courier;
import io.segue.server.transfer.Pause;
import io.segue.server.transfer.Rejects;
import io.segue.server.transfer.Transfer;
import io.segue.server.transfer.TransferOptions;
import io.segue.server.transfer.TransferSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue import}: files of events go to a server. */
@Command(
        name = "import",
        description = {
            "Send files of events to a server, as fast as it takes them.",
            "",
            "Files are JSON Lines in the tracking API's shape, or CSV with --map. A run that was stopped goes on where it"
                    + " was when it is called again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE_HELP,
            ExitCode.PROBLEMS_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            ExitCode.OUTPUT_HELP,
            ExitCode.SERVER_HELP,
            ExitCode.CANCELLED_HELP
        })
final class ImportCommand implements Callable<Integer> {
    private static final String HISTORY_PATH = "/v1/" + Door.HISTORY.path();
    private static final String HISTORY_END_PATH = HISTORY_PATH + "/end";
    private static final String LIVE_PATH = "/v1/" + Door.BATCH.path();

    private final Terminal terminal;
    private final AtomicLong bytesRead = new AtomicLong();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of events, read one after another; gzip is recognised; - is standard input.")
    private List<String> names;

    @Option(names = "--map", paramLabel = "MAPPING", description = "Read the files as CSV, by this mapping.")
    private @Nullable Path map;

    @ArgGroup
    private When when = new When();

    @Mixin
    private SenderOption server;

    @Mixin
    private StateOption state;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description =
                    "Where calls that were not taken are appended, with their reasons. Default: they are only counted.")
    private @Nullable Path rejected;

    static final class When {
        @Option(
                names = "--history",
                description =
                        "The calls are old and in the order of their time; their deadlines follow their own clock."
                                + " The default.")
        private boolean history;

        @Option(names = "--live", description = "The calls have just happened, such as while the server was away.")
        private boolean live;

        boolean isOld() {
            return history || !live;
        }
    }

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        CallFiles files = files();
        try (CallSource source = files.open(terminal.in(), bytesRead);
                EventSender sender = server.sender();
                var out = AppendedFile.open(rejected)) {
            Bookmarks bookmarks = state.open(files, server.url() + path());
            var rejects = new Rejects(out.name(), out.stream());
            var courier = new Courier(body -> sender.send(path(), body), Pause.REAL);
            var transfer = new Transfer(TransferOptions.of(when.isOld()), courier, bookmarks, rejects);
            return run(transfer, source, sender);
        }
    }

    private CallFiles files() {
        return new CallFiles(names, map);
    }

    private String path() {
        return when.isOld() ? HISTORY_PATH : LIVE_PATH;
    }

    private int run(Transfer transfer, CallSource source, EventSender sender) throws Failure {
        try (var cancellation = new Cancellation();
                var progress = EventProgress.show(terminal, transfer::calls, bytesRead, files().bytes())) {
            try {
                TransferSummary summary = transfer.run(source);
                if (when.isOld()) {
                    new Courier(body -> sender.send(HISTORY_END_PATH, body), Pause.REAL).deliver(new byte[0]);
                }
                progress.finish(TransferText.of(summary));
                return ExitCode.FINE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Failure failure) {
                if (!cancellation.requested()) {
                    throw new Failure(failure.kind(), failure.getMessage() + goesOn(transfer));
                }
            }
            progress.finish("segue: cancelled" + goesOn(transfer));
            return ExitCode.CANCELLED;
        }
    }

    /** What somebody whose run ended early has to know. */
    private String goesOn(Transfer transfer) {
        String done = "\n  " + Counted.of(transfer.calls(), "call") + " were acknowledged; ";
        return state.isKept(files())
                ? done + "the same command goes on behind them"
                : done + "--state FILE lets a later run go on behind them";
    }
}
