package io.segue.server.cli;

import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.value.CustomerTable;
import io.segue.server.analysis.value.RoleFinder;
import io.segue.server.analysis.value.ValueResult;
import io.segue.server.analysis.value.ValueRun;
import io.segue.server.analysis.value.ValueSettings;
import io.segue.server.analysis.value.ValueStory;
import io.segue.server.csv.TableFile;
import io.segue.server.csv.TableOptions;
import io.segue.server.csv.TableWriter;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code segue value}: who will buy again, how often, and for how much? */
@Command(
        name = "value",
        description = {
            "Forecast what customers will buy and what that is worth.",
            "From a CSV of purchases, one in a row; tried on the last part of the time first. Says who is lost, who is at",
            "risk and what to do about whom."
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
final class ValueCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A CSV in UTF-8 with a line of names first; gzip is recognised; - is standard input.")
    private String file;

    @Mixin
    private ValueOption options;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = TableOption.DelimiterConverter.class,
            description =
                    "What stands between cells, or 'tab'. Default: the comma, semicolon or tab that the first line"
                            + " has most of.")
    private @Nullable Character delimiter;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write a CSV with a row for each customer: history, forecast with intervals, scores and cell.")
    private @Nullable Path out;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Write a CSV of the rows that were left out, each with the reason.")
    private @Nullable Path rejected;

    @Mixin
    private ReportOption report;

    ValueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        ValueSettings settings = options.settings(spec);
        OutputFile.check(out, rejected);
        return ReportRun.run(terminal, report, watcher -> {
            ValueResult result = new ValueRun(settings, watcher).run(table(settings, watcher));
            CustomerTable tables = new CustomerTable(result);
            if (out != null) {
                TableWriter.save(tables.customers(), out);
            }
            if (rejected != null) {
                TableWriter.save(tables.leftOut(), rejected);
            }
            return ValueStory.tell(result, TableOption.name(file));
        });
    }

    private EventFile source() {
        return new EventFile(file);
    }

    private Table table(ValueSettings settings, Watcher watcher) throws Failure {
        return new TableFile(source(), delimiter, names -> {
                    List<String> columns = RoleFinder.columns(names, settings.asked());
                    return new TableOptions(delimiter, columns, List.of(), List.of(), columns);
                })
                .read(terminal.in(), watcher);
    }
}
