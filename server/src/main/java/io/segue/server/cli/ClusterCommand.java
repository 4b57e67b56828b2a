package io.segue.server.cli;

import io.segue.learn.work.Watcher;
import io.segue.server.analysis.cluster.Assignments;
import io.segue.server.analysis.cluster.Change;
import io.segue.server.analysis.cluster.ClusterAnalysis;
import io.segue.server.analysis.cluster.ClusterReport;
import io.segue.server.analysis.cluster.ClusterSettings;
import io.segue.server.analysis.cluster.Clustering;
import io.segue.server.analysis.cluster.Earlier;
import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import io.segue.server.report.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code segue cluster}: which groups are there, and can they be relied on? */
@Command(
        name = "cluster",
        description = {
            "Find groups of people that are alike in a table, say what sets them apart, and whether they are stable.",
            "",
            "One line of the CSV is one person. All columns but that of --id are used, each as its content suggests."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.FINE_HELP,
            ExitCode.DATA_PROBLEMS_HELP,
            ExitCode.USAGE_HELP,
            ExitCode.INPUT_HELP,
            ExitCode.OUTPUT_HELP,
            ExitCode.MEMORY_HELP,
            ExitCode.CANCELLED_HELP
        })
final class ClusterCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableOption input;

    @Mixin
    private ClusterOption how;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "What --assignments or --model of an earlier run has written: clusters that are there again"
                    + " keep their names, and it is told who moved.")
    private @Nullable Path previous;

    @Option(
            names = "--assignments",
            paramLabel = "FILE",
            description = "Write who is in which cluster as a CSV of id, cluster and name.")
    private @Nullable Path assignments;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Write what is needed to give new people to a cluster, as JSON; for kmeans and mini-batch.")
    private @Nullable Path model;

    @Option(
            names = "--definitions",
            paramLabel = "DIR",
            description = "Write the rule of each stable cluster as a segment's definition into this folder.")
    private @Nullable Path definitions;

    @Mixin
    private ReportOption report;

    ClusterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        ClusterSettings settings = how.settings(spec.commandLine(), model != null);
        OutputFile.check(assignments, model);
        OutputFile.checkFolder(definitions);
        return ReportRun.run(terminal, report, watcher -> work(settings, watcher));
    }

    private Report work(ClusterSettings settings, Watcher watcher) throws Failure {
        TableOption.Rows rows = input.read(terminal, watcher);
        Clustering found = ClusterAnalysis.of(rows.table(), settings, watcher);
        Change change = null;
        if (previous != null) {
            Earlier earlier = ClusterFiles.earlier(previous, rows, found, watcher);
            change = earlier.to(found);
            found = found.named(change.names());
        }
        if (assignments != null) {
            ClusterFiles.save(Assignments.of(found, rows.ids()), assignments);
        }
        if (model != null) {
            ClusterFiles.saveModel(found, model);
        }
        if (definitions != null) {
            ClusterFiles.saveDefinitions(found, definitions);
        }
        return ClusterReport.of(input.name(), found, change);
    }
}
