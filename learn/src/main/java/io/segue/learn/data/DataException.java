package io.segue.learn.data;

import java.util.List;
import java.util.stream.Collectors;

/** Data from which nothing can be learnt: everything that is wrong with them. Carries values for people, not a defect. */
public final class DataException extends RuntimeException {
    private final transient List<DataProblem> problems;

    /** @param problems at least one */
    public DataException(List<DataProblem> problems) {
        super(problems.stream().map(DataProblem::text).collect(Collectors.joining("\n")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public DataException(DataProblem problem) {
        this(List.of(problem));
    }

    public List<DataProblem> problems() {
        return problems;
    }
}
