package io.segue.server.cli;

import io.segue.learn.experiment.AnalysisSettings;
import io.segue.learn.experiment.AnalysisSettings.Correction;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.sequential.SpendingBounds;
import io.segue.server.analysis.experiment.ArmShare;
import io.segue.server.analysis.experiment.ExperimentSettings;
import io.segue.server.analysis.experiment.ExperimentSettings.Looks;
import io.segue.server.analysis.experiment.ExperimentSettings.Missing;
import io.segue.server.analysis.experiment.ExperimentStory;
import io.segue.server.analysis.experiment.MetricSpecParser;
import io.segue.server.io.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code segue experiment analyse}: what did it do to people? */
@Command(
        name = "analyse",
        description = {
            "Compare the arms of an experiment, one row a person.",
            "",
            "A metric is a column: visit, or with a name of its own revenue=spend. A column of 0 and 1 is a proportion,"
                    + " else it is a mean; say visit:mean or visit:proportion to be sure. revenue/sessions is a ratio,"
                    + " spend~spend_before a mean with the noise taken out that was there before (CUPED). :lower says"
                    + " that less is better. Names with = / ~ + : or a comma in them stand in single quotes."
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
final class ExperimentAnalyseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableOption input;

    @Option(
            names = "--arm",
            required = true,
            paramLabel = "COLUMN",
            description = "The column that says who was in which arm.")
    private String arm;

    @Option(
            names = "--control",
            paramLabel = "NAME",
            description = "The arm that others are compared with. Default: the one that is called control.")
    private @Nullable String control;

    @Option(
            names = "--metric",
            required = true,
            paramLabel = "SPEC",
            description = "What is measured; several with commas or several times. The first one is what the experiment"
                    + " is about.")
    private List<String> metrics = List.of();

    @Option(
            names = "--share",
            split = ",",
            paramLabel = "ARM=WEIGHT",
            description = "How people were to be split, such as control=50,treatment=50. Default: evenly.")
    private List<String> shares = List.of();

    @Option(
            names = "--missing",
            paramLabel = "HOW",
            description = "What an empty cell of a metric means: 'zero' (nothing was done) or 'leave-out' (not known)."
                    + " Default: it is a problem.")
    private @Nullable String missing;

    @Option(
            names = "--people",
            paramLabel = "COLUMN",
            description =
                    "Rows are summed up, and this is how many people each is. Metrics are columns of successes, or"
                            + " means as sum+squares: the sum of values and the sum of their squares.")
    private @Nullable String people;

    @Option(
            names = "--alpha",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "How often chance alone may make a winner or loser. Default: ${DEFAULT-VALUE}.")
    private double alpha = 0.05;

    @Option(
            names = "--correction",
            paramLabel = "HOW",
            description = "What is done about several metrics and treatments: 'holm' (alpha is for any of them), 'bh'"
                    + " (alpha is the share of false ones among those found) or 'none'. Default: ${DEFAULT-VALUE}.")
    private String correction = "holm";

    @Option(
            names = "--smallest-lift",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "The smallest effect worth finding, relative to the control. Default: 5%%.")
    private double smallestLift = 0.05;

    @Option(
            names = "--power",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "How likely that effect is to be found. Default: 80%%.")
    private double power = 0.8;

    @Option(
            names = "--looks",
            paramLabel = "N",
            description = "How many looks were planned, 1 to " + SpendingBounds.LOOKS_MAX
                    + ", over the people of --planned. Default: one, at the end.")
    private @Nullable Integer looks;

    @Option(
            names = "--planned",
            paramLabel = "PEOPLE",
            description = "How many people were planned, in all arms together.")
    private @Nullable Long planned;

    @Option(
            names = "--any-time",
            paramLabel = "PEOPLE",
            description = "Any number of looks at any time; intervals are narrowest at so many people in all arms.")
    private @Nullable Long anyTime;

    @Option(
            names = "--segment",
            paramLabel = "COLUMN",
            description = "Analyse within each of this column's values as well.")
    private @Nullable String segment;

    @Option(
            names = "--score",
            paramLabel = "COLUMN",
            description = "A score that says whom to treat: draw its uplift curve, and say what it is worth.")
    private @Nullable String score;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of what is drawn at random for that curve's band. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private ReportOption report;

    ExperimentAnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        ExperimentSettings settings = settings();
        return ReportRun.run(terminal, report, watcher -> {
            TableOption.Rows rows = input.read(terminal, watcher, settings.columns(), settings.textColumns());
            return ExperimentStory.of(input.name(), rows.table(), settings, watcher);
        });
    }

    private ExperimentSettings settings() {
        OptionProblems problems = new OptionProblems()
                .alpha(alpha)
                .refuse(!(power >= 0.5 && power < 1), "--power: expected 50% to below 100%, but got " + power)
                .refuse(!(smallestLift > 0), "--smallest-lift: expected above 0%, but got " + smallestLift);
        Looks monitoring = looks(problems);
        var all = new ExperimentSettings(
                arm,
                Optional.ofNullable(control),
                problems.read(() -> MetricSpecParser.parse(metrics), List.of()),
                problems.read(() -> ArmShare.parse("--share", shares), List.of()),
                AnalysisSettings.standard(),
                monitoring,
                missing(problems),
                Optional.ofNullable(people),
                Optional.ofNullable(segment),
                Optional.ofNullable(score),
                seed);
        Correction corrected = correction(problems);
        problems.end(spec);
        return all.with(new AnalysisSettings(alpha, power, smallestLift, corrected, new Monitoring.Once()));
    }

    private Correction correction(OptionProblems problems) {
        return switch (correction.toLowerCase(Locale.ROOT)) {
            case "holm" -> Correction.HOLM;
            case "bh" -> Correction.BENJAMINI_HOCHBERG;
            case "none" -> Correction.NONE;
            default -> {
                problems.refuse(true, "--correction: expected holm, bh or none, but got '" + correction + "'");
                yield Correction.HOLM;
            }
        };
    }

    private Missing missing(OptionProblems problems) {
        return switch (missing == null ? "" : missing.toLowerCase(Locale.ROOT)) {
            case "" -> Missing.REFUSE;
            case "zero" -> Missing.ZERO;
            case "leave-out" -> Missing.LEAVE_OUT;
            default -> {
                problems.refuse(true, "--missing: expected zero or leave-out, but got '" + missing + "'");
                yield Missing.REFUSE;
            }
        };
    }

    private Looks looks(OptionProblems problems) {
        problems.refuse((looks == null) != (planned == null), "--looks and --planned belong together; name both")
                .refuse(looks != null && anyTime != null, "--looks and --any-time cannot both be; leave one out")
                .refuse(
                        looks != null && (looks < 1 || looks > SpendingBounds.LOOKS_MAX),
                        "--looks: expected 1 to " + SpendingBounds.LOOKS_MAX + ", but got " + looks
                                + "; plan fewer looks, or look as often as you like with --any-time")
                .refuse(planned != null && planned < 1, "--planned: expected 1 person or more, but got " + planned)
                .refuse(anyTime != null && anyTime < 1, "--any-time: expected 1 person or more, but got " + anyTime);
        if (looks != null && planned != null) {
            return new Looks.Planned(looks, planned);
        }
        return anyTime != null ? new Looks.AnyTime(anyTime) : new Looks.Once();
    }
}
