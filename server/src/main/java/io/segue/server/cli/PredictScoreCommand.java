package io.segue.server.cli;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.file.ModelFile;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.predict.KeptModel;
import io.segue.server.analysis.predict.ScoreRun;
import io.segue.server.analysis.predict.ScoreStory;
import io.segue.server.analysis.predict.ScoredRows;
import io.segue.server.csv.TableWriter;
import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import io.segue.server.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code segue predict score}: who will, by a model? */
@Command(
        name = "score",
        description = "Score the rows of a table by a model, and say whether it still fits.",
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
final class PredictScoreCommand implements Callable<Integer> {
    private static final int EXPLAIN_MAX = 1000;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableOption input;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "What segue predict train has written, or a two-class model in ONNX (….onnx).")
    private Path model;

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "For a model in ONNX: its columns, which are numbers, in its order, with commas between them.")
    private List<String> features = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where each row's probability and decision are written, as CSV, with the column of --id or the"
                            + " number of the row.")
    private @Nullable Path out;

    @Option(
            names = "--explain",
            defaultValue = "0",
            paramLabel = "N",
            description = "Tell the reasons for the N highest scores, from 0 to " + EXPLAIN_MAX + ". Default: 0.")
    private int explain;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Of reasons that are found by sampling. Default: 1.")
    private long seed;

    @Mixin
    private ReportOption report;

    PredictScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        checkOptions();
        OutputFile.check(out);
        return ReportRun.run(terminal, report, this::score);
    }

    private void checkOptions() {
        List<String> problems = new ArrayList<>();
        if (explain < 0 || explain > EXPLAIN_MAX) {
            problems.add("expected 0 to " + EXPLAIN_MAX + " rows to --explain, but got " + explain);
        }
        if (isOnnx() && features.isEmpty()) {
            problems.add("a model in ONNX does not say which columns it takes; name them with --features a,b,c");
        }
        if (!isOnnx() && !features.isEmpty()) {
            problems.add("--features is for models in ONNX; this one knows its columns");
        }
        if (!problems.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join("\nsegue: ", problems));
        }
    }

    private boolean isOnnx() {
        return model.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
    }

    private Report score(Watcher watcher) throws Failure {
        KeptModel kept = isOnnx() ? KeptModel.onnx(bytes(), features) : KeptModel.read(bytes());
        TableOption.Rows rows = rows(kept, watcher);
        ScoredRows scored = ScoreRun.of(kept, rows.table(), explain, seed, watcher);
        Report told = ScoreStory.of(scored, rows.ids(), input.name());
        if (out != null) {
            TableWriter.save(scored.table(rows.ids()), out);
        }
        return told;
    }

    /** One byte beyond the limit is enough to be refused. */
    private byte[] bytes() throws Failure {
        try (InputStream in = Files.newInputStream(model)) {
            return in.readNBytes(ModelFile.MAX_BYTES + 1);
        } catch (IOException e) {
            throw Failure.reading(model.toString(), e);
        }
    }

    private TableOption.Rows rows(KeptModel kept, Watcher watcher) throws Failure {
        try {
            return input.read(terminal, watcher, kept.inputs(), kept.texts());
        } catch (DataException e) {
            boolean others = e.problems().stream().anyMatch(it -> it.code().equals("unknown-column"));
            if (!others) {
                throw e;
            }
            List<DataProblem> problems = new ArrayList<>(e.problems());
            problems.addFirst(new DataProblem(
                    "other-columns",
                    "",
                    "the model has learnt from " + kept.inputs().size() + " columns, and " + input.name()
                            + " does not have them all",
                    "score a table with the same columns, or train a model for this one"));
            throw new DataException(problems);
        }
    }
}
