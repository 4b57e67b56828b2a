package io.segue.server.cli;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.AnalysisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Everything that is wrong with a command's options, told at once. */
final class OptionProblems {
    private final List<String> problems = new ArrayList<>();

    /** @param problem what was expected and what it got, starting with the option's name */
    OptionProblems refuse(boolean wrong, String problem) {
        if (wrong) {
            problems.add(problem);
        }
        return this;
    }

    /** @param alpha how often chance alone may raise an alarm in an experiment */
    OptionProblems alpha(double alpha) {
        return refuse(
                !(alpha >= AnalysisSettings.ALPHA_MIN && alpha < 0.5),
                String.format(
                        Locale.ROOT,
                        "--alpha: expected %.9f to below 0.5, but got %s",
                        AnalysisSettings.ALPHA_MIN,
                        alpha));
    }

    /** What is read from an option; {@code otherwise} where that is not possible. */
    <T> T read(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (DataException e) {
            e.problems().stream().map(DataProblem::text).forEach(problems::add);
            return otherwise;
        }
    }

    /** @throws ParameterException when there was any problem */
    void end(CommandSpec spec) {
        if (!problems.isEmpty()) {
            CommandLine command = spec.commandLine();
            throw new ParameterException(command, String.join("\n", problems));
        }
    }
}
