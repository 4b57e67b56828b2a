package io.segue.server.cli;

import io.segue.server.analysis.experiment.PowerQuestion;
import io.segue.server.analysis.experiment.PowerQuestion.Measured;
import io.segue.server.analysis.experiment.PowerStory;
import io.segue.server.io.Failure;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code segue experiment power}: how many people does it take? */
@Command(
        name = "power",
        description = "How many people an experiment takes, and how long that lasts.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCode.FINE_HELP, ExitCode.USAGE_HELP, ExitCode.OUTPUT_HELP})
final class ExperimentPowerCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--baseline",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "The share that does it without a treatment, such as 10%% or 0.1.")
    private @Nullable Double baseline;

    @Option(names = "--mean", paramLabel = "NUMBER", description = "Or the mean of a number, with --sd.")
    private @Nullable Double mean;

    @Option(
            names = "--sd",
            paramLabel = "NUMBER",
            description = "The standard deviation of that number, of one person.")
    private @Nullable Double deviation;

    @Option(
            names = "--lift",
            required = true,
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "The smallest change worth finding, relative to the baseline or mean: 10%% is from 10%% to"
                    + " 11%%.")
    private double size;

    @Option(names = "--fall", description = "The change is a fall: 10%% is from 10%% to 9%%.")
    private boolean fall;

    @Option(
            names = "--alpha",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "How often chance alone may raise an alarm. Default: ${DEFAULT-VALUE}.")
    private double alpha = 0.05;

    @Option(
            names = "--power",
            converter = ShareConverter.class,
            paramLabel = "SHARE",
            description = "How likely the lift is to be found. Default: ${DEFAULT-VALUE}.")
    private double power = 0.8;

    @Option(
            names = "--ratio",
            paramLabel = "NUMBER",
            description = "People in the treatment for each in the control. Default: ${DEFAULT-VALUE}.")
    private double ratio = 1;

    @Option(
            names = "--per-day",
            paramLabel = "PEOPLE",
            description = "New people a day in both arms together, to say how long it lasts.")
    private @Nullable Double perDay;

    @Mixin
    private ReportOption report;

    ExperimentPowerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure {
        double lift = fall ? -size : size;
        check(lift);
        Measured measured =
                baseline != null ? new Measured.Share(baseline) : new Measured.Mean(value(mean), value(deviation));
        var question = new PowerQuestion(
                measured,
                lift,
                alpha,
                power,
                ratio,
                perDay == null ? OptionalDouble.empty() : OptionalDouble.of(perDay));
        new OptionProblems()
                .refuse(
                        !question.isAnswered(),
                        String.format(
                                Locale.ROOT,
                                "--lift: expected one that is found with at most %,.0f people in an arm, but %s takes"
                                        + " more; look for a larger lift, or take a metric that varies less",
                                PowerQuestion.PEOPLE_MAX,
                                lift))
                .end(spec);
        return ReportRun.run(terminal, report, watcher -> PowerStory.of(question));
    }

    private void check(double lift) {
        double moved = value(baseline) * (1 + lift);
        new OptionProblems()
                .refuse(
                        (baseline == null) == (mean == null) || (mean == null) != (deviation == null),
                        "expected either --baseline, or --mean with --sd")
                .refuse(
                        baseline != null && !(baseline > 0 && baseline < 1),
                        "--baseline: expected above 0% and below 100%, but got " + baseline)
                .refuse(
                        baseline != null && baseline > 0 && baseline < 1 && size > 0 && !(moved > 0 && moved < 1),
                        "--lift: a lift of " + lift + " makes a share of " + moved + ", which is not between 0 and 1")
                .refuse(!(size > 0), "--lift: expected above 0%, but got " + size)
                .refuse(
                        mean != null && !(Math.abs(mean) > 0 && Double.isFinite(mean)),
                        "--mean: expected another number than 0, but got " + mean)
                .refuse(
                        deviation != null && !(deviation > 0 && Double.isFinite(deviation)),
                        "--sd: expected above 0, but got " + deviation)
                .alpha(alpha)
                .refuse(!(power >= 0.5 && power < 1), "--power: expected 50% to below 100%, but got " + power)
                .refuse(!(ratio >= 0.001 && ratio <= 1_000), "--ratio: expected 0.001 to 1000, but got " + ratio)
                .refuse(perDay != null && !(perDay > 0), "--per-day: expected above 0, but got " + perDay)
                .end(spec);
    }

    private static double value(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
