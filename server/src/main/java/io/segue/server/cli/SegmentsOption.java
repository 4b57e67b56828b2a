package io.segue.server.cli;

import io.segue.core.catalog.Catalog;
import io.segue.server.definitions.DefinitionFolder;
import io.segue.server.definitions.Reading;
import io.segue.server.io.Failure;
import io.segue.server.yaml.Findings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which segments a command is about. */
final class SegmentsOption {
    @Option(names = "--segments", required = true, paramLabel = "DIR", description = "The folder of definitions.")
    private Path folder;

    /** Fails with all problems of the definitions when there are any. */
    Catalog catalog() throws Failure {
        return switch (DefinitionFolder.read(folder)) {
            case Reading.Valid valid -> valid.catalog();
            case Reading.Invalid invalid -> throw Findings.failure(invalid.findings());
        };
    }
}
