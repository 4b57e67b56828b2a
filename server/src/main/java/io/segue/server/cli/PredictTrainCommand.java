package io.segue.server.cli;

import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.file.ModelFile;
import io.segue.learn.predict.metric.ThresholdChoice;
import io.segue.learn.predict.tune.Search;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.Treatment;
import io.segue.server.analysis.predict.Approach;
import io.segue.server.analysis.predict.KeptModel;
import io.segue.server.analysis.predict.TrainCase;
import io.segue.server.analysis.predict.TrainRun;
import io.segue.server.analysis.predict.TrainSettings;
import io.segue.server.analysis.predict.TrainStory;
import io.segue.server.analysis.predict.Trained;
import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import io.segue.server.report.Report;
import io.segue.server.report.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code segue predict train}: what tells who will from who will not? */
@Command(
        name = "train",
        description = "Learn from a table who will do something, say how well that works, and keep the model.",
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
final class PredictTrainCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String AUTO = "auto";
    private static final String GRID = "grid";
    private static final List<String> SEARCHES = List.of(GRID, "tpe");
    private static final List<String> CALIBRATIONS = List.of(AUTO, "platt", "isotonic", "none");
    private static final List<String> WEIGHTS = List.of("equal", "balanced");
    private static final int GRID_POINTS = 3;
    private static final int FOLDS_MAX = 50;
    private static final int TRIALS = 20;
    private static final int TRIALS_MAX = 1000;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableOption input;

    @Option(names = "--target", required = true, paramLabel = "COLUMN", description = "The column to be predicted.")
    private String target;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "Where the model is written, for segue predict score.")
    private Path model;

    @Option(
            names = "--positive",
            paramLabel = "VALUE",
            description = "The value of the target that is to be predicted. Guessed where it is 1, true or yes.")
    private @Nullable String positive;

    @Option(
            names = "--method",
            defaultValue = "boosting",
            paramLabel = "METHOD",
            description =
                    "boosting, forest, logistic, network, average or stack (of the first three); all tries each and"
                            + " keeps the one that ranks best. Default: boosting.")
    private String method;

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = "When a row was: numbers, or dates such as 2026-03-01. Judges by what came later; nothing is"
                    + " learnt from it.")
    private @Nullable String time;

    @Option(
            names = "--customer",
            paramLabel = "COLUMN",
            description = "Whose row it is, where one has several: all of one are learnt from or judged by; nothing is"
                    + " learnt from it.")
    private @Nullable String customer;

    @Option(
            names = "--folds",
            defaultValue = "5",
            paramLabel = "N",
            description = "In how many parts to judge, from 2 to " + FOLDS_MAX + ". Default: 5.")
    private int folds;

    @Mixin
    private TreatmentOption numbers;

    @Option(
            names = "--weights",
            defaultValue = "equal",
            paramLabel = "WEIGHTS",
            description =
                    "balanced: both classes count alike, however rare one is; equal: each row does. Default: equal.")
    private String weights;

    @Option(
            names = "--tune",
            paramLabel = "SEARCH",
            description =
                    "Search for settings, in each fold anew: grid (3 values of up to 3 settings) or tpe (Bayesian).")
    private @Nullable String tune;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "How many settings tpe tries, from 1 to " + TRIALS_MAX + ". Default: " + TRIALS + ".")
    private @Nullable Integer trials;

    @Option(names = "--select", description = "Leave out features that do not help, in each fold anew.")
    private boolean select;

    @Option(
            names = "--calibrate",
            defaultValue = AUTO,
            paramLabel = "HOW",
            description =
                    "How scores become probabilities: platt, isotonic, none, or auto for what fits best. Default: auto.")
    private String calibrate;

    @Option(
            names = "--threshold",
            defaultValue = "f1",
            converter = ThresholdConverter.class,
            paramLabel = "RULE",
            description =
                    "From which probability on somebody is picked: f1, precision=0.8, recall=0.8, or cost=1:10 for"
                            + " the costs of one picked wrongly and one missed. Default: f1.")
    private ThresholdChoice threshold;

    @Option(
            names = "--audit",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Compare how groups are treated, with commas between several columns. --exclude it as well, and"
                            + " nothing is learnt from it.")
    private List<String> audit = List.of();

    @Option(names = "--shuffles", description = "Try all with shuffled labels as well: nothing must be found then.")
    private boolean shuffles;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of all chance. Default: 1.")
    private long seed;

    @Mixin
    private ReportOption report;

    PredictTrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        TrainSettings settings = settings();
        return ReportRun.run(terminal, report, watcher -> {
            try (OutputFile file = OutputFile.create(model)) {
                return train(settings, file, watcher);
            }
        });
    }

    private Report train(TrainSettings settings, OutputFile file, Watcher watcher) throws Failure {
        var columns = new TrainCase.Columns(
                target,
                Optional.ofNullable(positive),
                Optional.ofNullable(time),
                Optional.ofNullable(customer),
                audit,
                audit.stream().filter(it -> !input.wants(it)).toList());
        TableOption.Rows rows = input.read(terminal, watcher, columns.needed(), columns.texts());
        Trained trained = TrainRun.of(TrainCase.of(rows.table(), columns), settings, watcher);
        Report told = TrainStory.of(trained, input.name());
        write(KeptModel.file(trained), file);
        return told;
    }

    private void write(ModelFile kept, OutputFile file) throws Failure {
        try {
            kept.write(file.stream());
            file.commit();
        } catch (IOException e) {
            throw Failure.writing(model.toString(), e);
        }
    }

    /** Checks all options before it tells what is wrong with them. */
    private TrainSettings settings() {
        List<String> problems = new ArrayList<>();
        if (folds < 2 || folds > FOLDS_MAX) {
            problems.add("expected 2 to " + FOLDS_MAX + " --folds, but got " + folds);
        }
        if (trials != null && (trials < 1 || trials > TRIALS_MAX)) {
            problems.add("expected 1 to " + TRIALS_MAX + " --trials, but got " + trials);
        }
        if (trials != null && !"tpe".equals(tune)) {
            problems.add("--trials says how many settings tpe tries; add --tune tpe");
        }
        if (time != null && customer != null) {
            problems.add("folds follow --time or keep each --customer together, not both; leave one out");
        }
        if (audit.contains(target)) {
            problems.add("expected --audit of groups of people, but got the target " + target);
        }
        checkId(problems, "--target", target);
        checkId(problems, "--time", time);
        checkId(problems, "--customer", customer);
        audit.forEach(it -> checkId(problems, "--audit", it));
        List<Approach> approaches = Choice.read(problems, "--method", this::approaches);
        Optional<Search> search = Choice.read(problems, "--tune", this::search);
        Optional<Method> calibration = Choice.read(problems, "--calibrate", this::calibration);
        Treatment treatment = numbers.read(problems);
        Boolean balanced = Choice.read(
                problems, "--weights", () -> Choice.of(weights, WEIGHTS).equals("balanced"));
        if (approaches != null && tune != null && approaches.stream().noneMatch(Approach::isTunable)) {
            problems.add(
                    "--method " + method + " has no settings to --tune; tune boosting, forest, logistic or network");
        }
        if (approaches != null
                && treatment.scale() != Treatment.Scale.AUTO
                && approaches.stream().noneMatch(Approach::isScaled)) {
            problems.add("--scale changes nothing for --method " + method
                    + ", whose trees only compare; leave it out, or take logistic, network, average or stack");
        }
        if (!problems.isEmpty() || approaches == null || search == null || calibration == null || balanced == null) {
            throw new ParameterException(spec.commandLine(), String.join("\nsegue: ", problems));
        }
        return new TrainSettings(
                approaches, treatment, balanced, search, select, calibration, threshold, shuffles, folds, seed);
    }

    private void checkId(List<String> problems, String option, @Nullable String column) {
        if (column != null && input.isId(column)) {
            problems.add("expected --id and " + option + " to be two columns, but both are " + column
                    + "; leave --id out, which a training does not need");
        }
    }

    private List<Approach> approaches() {
        List<String> words = new ArrayList<>();
        for (Approach approach : Approach.values()) {
            words.add(Words.of(approach));
        }
        words.add(ALL);
        String chosen = Choice.of(method, words);
        return chosen.equals(ALL)
                ? List.of(Approach.values())
                : List.of(Approach.valueOf(chosen.toUpperCase(Locale.ROOT)));
    }

    private Optional<Search> search() {
        if (tune == null) {
            return Optional.empty();
        }
        int count = Math.clamp(trials == null ? TRIALS : trials, 1, TRIALS_MAX);
        return Optional.of(
                Choice.of(tune, SEARCHES).equals(GRID) ? new Search.Grid(GRID_POINTS) : new Search.Tpe(count));
    }

    private Optional<Method> calibration() {
        String chosen = Choice.of(calibrate, CALIBRATIONS);
        return chosen.equals(AUTO) ? Optional.empty() : Optional.of(Method.valueOf(chosen.toUpperCase(Locale.ROOT)));
    }
}
