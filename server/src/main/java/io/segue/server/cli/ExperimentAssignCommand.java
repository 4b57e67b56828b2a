package io.segue.server.cli;

import io.segue.core.language.Printable;
import io.segue.learn.data.Column;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.Table;
import io.segue.learn.experiment.assign.Hashing;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.experiment.ArmShare;
import io.segue.server.analysis.experiment.AssignSettings;
import io.segue.server.analysis.experiment.AssignStory;
import io.segue.server.analysis.experiment.Assignment;
import io.segue.server.csv.TableFile;
import io.segue.server.csv.TableOptions;
import io.segue.server.csv.TableWriter;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code segue experiment assign}: who gets what? */
@Command(
        name = "assign",
        description = {
            "Split people into the arms of an experiment. The same key and id always give the same arm.",
            "",
            "With --id the argument is a CSV with a column of ids; else arguments are ids."
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
final class ExperimentAssignCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID|FILE", description = "Ids; with --id a CSV, gzip is recognised.")
    private List<String> arguments = List.of();

    @Option(names = "--id", paramLabel = "COLUMN", description = "The file's column of ids.")
    private @Nullable String id;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = TableOption.DelimiterConverter.class,
            description =
                    "What stands between the file's cells, or 'tab'. Default: the comma, semicolon or tab that the"
                            + " first line has most of.")
    private @Nullable Character delimiter;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write each row's id and arm as CSV; nobody's arm is empty.")
    private @Nullable Path out;

    @Option(
            names = "--experiment",
            required = true,
            paramLabel = "KEY",
            description = "The experiment's key. It must stay as it is while the experiment runs.")
    private String experiment;

    @Option(
            names = "--arms",
            split = ",",
            paramLabel = "ARM=WEIGHT",
            description = "The arms, and how many of the people each is to get beside the others. Default:"
                    + " control=50,treatment=50.")
    private List<String> arms = List.of("control=50", "treatment=50");

    @Option(
            names = "--coverage",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "The share of people in any arm. More brings people in and moves nobody. Default: 100%%.")
    private double coverage = 1;

    @Option(
            names = "--hash",
            paramLabel = "NAME",
            description =
                    "'segue', or 'growthbook' for the arms that GrowthBook's SDKs give (version 2, with the key as"
                            + " seed). Default: ${DEFAULT-VALUE}.")
    private String hash = "segue";

    @Mixin
    private ReportOption report;

    ExperimentAssignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        AssignSettings settings = settings();
        OutputFile.check(out);
        return ReportRun.run(terminal, report, watcher -> {
            Assignment assignment = Assignment.of(ids(watcher), settings);
            if (out != null) {
                TableWriter.save(assignment.table(), out);
            }
            return AssignStory.of(
                    id == null ? "the list" : TableOption.name(arguments.getFirst()), assignment, id == null);
        });
    }

    private AssignSettings settings() {
        OptionProblems problems = new OptionProblems()
                .refuse(experiment.isBlank(), "--experiment: expected a key")
                .refuse(!(coverage >= 0 && coverage <= 1), "--coverage: expected 0% to 100%, but got " + coverage)
                .refuse(id != null && arguments.size() > 1, "expected one file with --id, but got " + arguments.size());
        if (id == null && Files.isRegularFile(Path.of(arguments.getFirst()))) {
            problems.refuse(
                    true,
                    Printable.quote(arguments.getFirst()) + " is a file; say with --id which of its columns holds ids");
        }
        Hashing hashing = switch (hash.toLowerCase(Locale.ROOT)) {
            case "segue" -> Hashing.SEGUE;
            case "growthbook" -> Hashing.GROWTHBOOK_2;
            default -> {
                problems.refuse(true, "--hash: expected segue or growthbook, but got " + Printable.quote(hash));
                yield Hashing.SEGUE;
            }
        };
        List<ArmShare> shares = problems.read(() -> ArmShare.parse("--arms", arms), List.of());
        problems.end(spec);
        return new AssignSettings(experiment, shares, coverage, hashing);
    }

    private Column.Categories ids(Watcher watcher) throws Failure {
        if (id == null) {
            ColumnBuilder ids = ColumnBuilder.ofTexts("id");
            arguments.forEach(ids::add);
            return (Column.Categories) ids.build();
        }
        var options = new TableOptions(delimiter, List.of(id), List.of(), List.of(), List.of(id));
        Table table = new TableFile(new EventFile(arguments.getFirst()), options).read(terminal.in(), watcher);
        return (Column.Categories) table.column(id);
    }
}
