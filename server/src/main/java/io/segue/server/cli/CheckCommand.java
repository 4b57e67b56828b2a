package io.segue.server.cli;

import io.segue.server.definitions.DefinitionFolder;
import io.segue.server.definitions.Reading;
import io.segue.server.io.Failure;
import io.segue.server.yaml.Finding;
import io.segue.server.yaml.FindingShape;
import io.segue.server.yaml.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segue check}: are these definitions all right? */
@Command(
        name = "check",
        description = "Check a folder of segment definitions and say everything that is wrong with them.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.FINE_HELP, ExitCode.PROBLEMS_HELP, ExitCode.USAGE_HELP, ExitCode.INPUT_HELP})
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder; its sub-folders belong to it. One file will do, too.")
    private Path folder;

    @Option(names = "--json", description = "Answer with one JSON object.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        return switch (DefinitionFolder.read(folder)) {
            case Reading.Valid valid -> {
                int count = valid.definitions().size();
                terminal.print(json ? json(count, List.of()) : Counted.of(count, "segment") + ", no problems");
                yield ExitCode.FINE;
            }
            case Reading.Invalid invalid -> {
                terminal.print(
                        json
                                ? json(invalid.segments(), invalid.findings())
                                : Findings.print(invalid.findings()) + "\n\n" + Findings.count(invalid.findings()));
                yield ExitCode.PROBLEMS;
            }
        };
    }

    private static String json(int segments, List<Finding> findings) {
        return "{\"segments\":" + segments + ",\"problems\":" + FindingShape.json(findings) + "}";
    }
}
