package io.segue.learn.predict.train;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import java.util.ArrayList;
import java.util.List;

/** Whether anything can be learnt from some rows. */
public final class TrainingCheck {
    private TrainingCheck() {}

    /**
     * Everything a person should know before training: what makes it impossible, and columns from which nothing can be learnt.
     * A learner takes the latter, because a column may be constant in a part of the rows only.
     */
    public static List<DataProblem> problems(Labelled training) {
        List<DataProblem> problems = new ArrayList<>(fatal(training));
        for (int column = 0; column < training.features().columns(); column++) {
            sameEverywhere(training, column, problems);
        }
        return List.copyOf(problems);
    }

    /** @throws DataException when nothing can be learnt from these rows */
    static void require(Labelled training) {
        List<DataProblem> problems = fatal(training);
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static List<DataProblem> fatal(Labelled training) {
        List<DataProblem> problems = new ArrayList<>();
        if (training.features().columns() == 0) {
            problems.add(new DataProblem("no-columns", "", "expected at least one feature, but got none", "name some"));
        }
        labels(training, problems);
        for (int column = 0; column < training.features().columns(); column++) {
            tooLarge(training, column, problems);
        }
        return problems;
    }

    private static void labels(Labelled training, List<DataProblem> problems) {
        int ones = 0;
        for (int row = 0; row < training.rows(); row++) {
            double label = training.labels()[row];
            double weight = training.weights()[row];
            if (label != 0 && label != 1 || !(weight > 0 && weight <= Float.MAX_VALUE)) {
                throw new IllegalArgumentException("expected labels 0 or 1 and weights above 0, but row " + row
                        + " has " + label + " and " + weight);
            }
            ones += label == 1 ? 1 : 0;
        }
        if (ones == 0 || ones == training.rows()) {
            problems.add(new DataProblem(
                    "one-class",
                    "",
                    "expected rows of both classes, but all " + training.rows() + " are of class "
                            + (ones == 0 ? 0 : 1),
                    "take a longer time, or another target"));
        }
    }

    /** XGBoost and ONNX Runtime calculate with floats. */
    private static void tooLarge(Labelled training, int column, List<DataProblem> problems) {
        Matrix values = training.features().values();
        for (int row = 0; row < values.rows(); row++) {
            double value = values.get(row, column);
            if (Math.abs(value) > Float.MAX_VALUE) {
                problems.add(new DataProblem(
                        "infinite-value",
                        training.features().names().get(column),
                        "expected numbers up to 3.4e38, but row " + row + " has " + value,
                        "cap it, or leave it empty where it is not known"));
                return;
            }
        }
    }

    private static void sameEverywhere(Labelled training, int column, List<DataProblem> problems) {
        Matrix values = training.features().values();
        double first = Double.NaN;
        boolean some = false;
        for (int row = 0; row < values.rows(); row++) {
            double value = values.get(row, column);
            if (Double.isNaN(value)) {
                continue;
            }
            if (some && value != first) {
                return;
            }
            first = value;
            some = true;
        }
        problems.add(new DataProblem(
                some ? "constant-column" : "empty-column",
                training.features().names().get(column),
                some ? "expected different values, but all are " + first : "expected some values, but got none",
                "leave the column out"));
    }
}
