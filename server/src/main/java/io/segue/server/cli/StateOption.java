package io.segue.server.cli;

import io.segue.server.io.Failure;
import io.segue.server.transfer.Bookmarks;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what an import that was stopped goes on. */
final class StateOption {
    private static final String SUFFIX = ".segue-import";

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Remembers how far the files were acknowledged. Default: beside the first file, with "
                    + SUFFIX + " behind its name; nothing for standard input.")
    private @Nullable Path file;

    @Option(names = "--restart", description = "Forget an earlier run and send everything.")
    private boolean restart;

    private Optional<Path> file(CallFiles files) {
        if (file != null) {
            return Optional.of(file);
        }
        return files.haveStandardInput()
                ? Optional.empty()
                : Optional.of(Path.of(files.names().getFirst() + SUFFIX));
    }

    /** Whether a later run can go on where this one stops. */
    boolean isKept(CallFiles files) {
        return file(files).isPresent();
    }

    /** @param target where the calls go */
    Bookmarks open(CallFiles files, String target) throws Failure {
        Optional<Path> kept = file(files);
        if (kept.isEmpty()) {
            return Bookmarks.none();
        }
        return restart ? Bookmarks.fresh(kept.get(), target) : Bookmarks.open(kept.get(), target);
    }
}
