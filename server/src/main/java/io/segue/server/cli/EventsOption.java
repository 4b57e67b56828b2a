package io.segue.server.cli;

import io.segue.server.io.Failure;
import io.segue.server.source.CallSource;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events a command reads. */
final class EventsOption {
    private final AtomicLong bytesRead = new AtomicLong();

    @Option(
            names = "--events",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of events, read one after another; gzip is recognised; - is standard input.")
    private List<String> names;

    @Option(names = "--map", paramLabel = "FILE", description = "Read the events as CSV, by this mapping.")
    private @Nullable Path map;

    private CallFiles files() {
        return new CallFiles(names, map);
    }

    /** Fails for a file that is not there, and for a mapping with problems. */
    CallSource open(InputStream standardInput) throws Failure {
        return files().open(standardInput, bytesRead);
    }

    /** Fails for standard input, which is gone after it was read once. */
    void mustBeReadableTwice() throws Failure {
        if (files().haveStandardInput()) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "the events are read twice, so they cannot be standard input; write them to a file");
        }
    }

    /** Grows while the events are read. */
    AtomicLong bytesRead() {
        return bytesRead;
    }

    /** How many bytes there are to read; 0 when nobody knows. */
    long bytes() {
        return files().bytes();
    }
}
