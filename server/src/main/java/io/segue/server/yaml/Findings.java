package io.segue.server.yaml;

import io.segue.server.io.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** Problems of files, as text for people. */
public final class Findings {
    private Findings() {}

    public static String print(List<Finding> findings) {
        return findings.stream().map(Finding::print).collect(Collectors.joining("\n\n"));
    }

    /** How many there are. */
    public static String count(List<Finding> findings) {
        long files = findings.stream()
                .map(finding -> finding.source().name())
                .distinct()
                .count();
        return findings.size() + (findings.size() == 1 ? " problem" : " problems") + " in " + files
                + (files == 1 ? " file" : " files");
    }

    /** For a command that cannot go on with them. */
    public static Failure failure(List<Finding> findings) {
        return new Failure(Failure.Kind.PROBLEMS, print(findings) + "\n\nsegue: " + count(findings));
    }
}
