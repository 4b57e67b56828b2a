package io.segue.server.cli;

import io.segue.server.yaml.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Problems of files, as text for people. */
final class Findings {
    private Findings() {}

    static String print(List<Finding> findings) {
        return findings.stream().map(Finding::print).collect(Collectors.joining("\n\n"));
    }

    /** How many there are. */
    static String count(List<Finding> findings) {
        long files =
                findings.stream().map(finding -> finding.source().name()).distinct().count();
        return Counted.of(findings.size(), "problem") + " in " + Counted.of(files, "file");
    }
}
