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

/**
 * Files of calls that were named on the command line.
 *
 * @param map a mapping when they are CSV; null when they are JSON Lines
 */
record CallFiles(List<String> names, @Nullable Path map) {
    CallFiles {
        names = List.copyOf(names);
    }

    /**
     * Fails for a file that is not there, and for a mapping with problems.
     *
     * @param bytesRead grows while the calls are read
     */
    CallSource open(InputStream standardInput, AtomicLong bytesRead) throws Failure {
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

    /** Whether something is read that is gone afterwards. */
    boolean haveStandardInput() {
        return names.stream().map(EventFile::new).anyMatch(EventFile::isStandardInput);
    }

    /** How many bytes there are to read; 0 when nobody knows. */
    long bytes() {
        return haveStandardInput()
                ? 0
                : names.stream().map(EventFile::new).mapToLong(EventFile::size).sum();
    }
}
