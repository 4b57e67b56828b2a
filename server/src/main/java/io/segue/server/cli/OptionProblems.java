package io.segue.server.cli;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.List;
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
