package io.segue.server.cli;

import io.segue.server.csv.CsvSource;
import io.segue.server.csv.MappingFile;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.source.CallSource;
import io.segue.server.source.JsonLines;
import io.segue.server.yaml.Findings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Fails for a file that is not there, and for a mapping with problems. */
    CallSource open(InputStream standardInput) throws Failure {
        List<EventFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(new EventFile(name).checked());
        }
        return map == null
                ? new JsonLines(files, standardInput, bytesRead)
                : new CsvSource(mapping(map), files, standardInput, bytesRead);
    }

    private static MappingFile.Valid mapping(Path file) throws Failure {
        return switch (MappingFile.read(file)) {
            case MappingFile.Valid valid -> valid;
            case MappingFile.Invalid invalid -> throw Findings.failure(invalid.findings());
        };
    }

    /** Fails for standard input, which is gone after it was read once. */
    void mustBeReadableTwice() throws Failure {
        if (names.stream().map(EventFile::new).anyMatch(EventFile::isStandardInput)) {
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
        List<EventFile> files = names.stream().map(EventFile::new).toList();
        boolean known = files.stream().noneMatch(EventFile::isStandardInput);
        return known ? files.stream().mapToLong(EventFile::size).sum() : 0;
    }
}
