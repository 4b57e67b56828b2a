package io.segue.learn.prepare;

import io.segue.core.language.Printable;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is wrong with training columns before anything is fitted. */
final class ColumnChecks {
    /** Larger numbers are refused: the sums of their squares would not be numbers any more. */
    static final double VALUE_MAX = 1e100;

    private static final String LEAVE_OUT = "leave the column out";

    private ColumnChecks() {}

    /** With these it cannot go on. */
    static List<DataProblem> problems(Recipe recipe, Column column) {
        List<DataProblem> problems = new ArrayList<>();
        if (column.missing() == column.rows()) {
            problems.add(
                    new DataProblem("all-missing", column.name(), "expected values, but all are missing", LEAVE_OUT));
        }
        if (column instanceof Column.Numbers it && Arrays.stream(it.values()).anyMatch(Double::isInfinite)) {
            problems.add(Cells.infinite(column.name()));
        } else if (column instanceof Column.Numbers it
                && Arrays.stream(it.values()).anyMatch(value -> Math.abs(value) > VALUE_MAX)) {
            problems.add(tooLarge(column.name()));
        }
        if (recipe instanceof Recipe.OfNumbers && column instanceof Column.Categories it) {
            problems.add(notNumbers(it));
        }
        return problems;
    }

    static DataProblem notNumbers(Column.Categories column) {
        return new DataProblem(
                "not-numbers",
                column.name(),
                "expected numbers, but got texts such as "
                        + Printable.quote(column.levels().getFirst()),
                "encode the texts, or leave the column out");
    }

    static DataProblem targetAmongFeatures(String column) {
        return new DataProblem(
                "target-among-features",
                column,
                "it is what is to be predicted, and cannot be predicted from itself",
                LEAVE_OUT);
    }

    /** All values are the same, and a scaling or a method would divide by nothing. */
    static DataProblem constant(String column, String value) {
        return new DataProblem("constant-column", column, "expected different values, but all are " + value, LEAVE_OUT);
    }

    /** All values are the same but in rows that were dropped. */
    static DataProblem onlyOutliersDiffer(String column) {
        return new DataProblem(
                "constant-column",
                column,
                "left out: only in the rows that were set apart does it differ",
                "keep these rows, or leave the column out");
    }

    private static DataProblem tooLarge(String column) {
        return new DataProblem(
                "infinite-value",
                column,
                "expected numbers up to " + VALUE_MAX + ", but got a larger one",
                "cap the values, or leave the column out");
    }

    /** The values differ, but so little that a scaling would divide by nothing. */
    static DataProblem tooNarrow(String column) {
        return new DataProblem(
                "constant-column",
                column,
                "expected different values, but they differ by too little to be scaled",
                "give them in another unit, or leave the column out");
    }

    static DataProblem noSpread(String column, double value) {
        return new DataProblem(
                "no-spread",
                column,
                "expected the quartiles to differ, but both are " + Cells.text(value),
                "scale it by z-score");
    }

    static DataProblem noFence(String column) {
        return new DataProblem(
                "no-fence",
                column,
                "half of the values or more are the same, so no outliers are looked for",
                "choose another way to find outliers");
    }

    static DataProblem negative(String column, double least) {
        return new DataProblem(
                "negative-value",
                column,
                "expected numbers from 0 on for log1p, but got " + Cells.text(least),
                "scale it by z-score or by quantiles");
    }

    static DataProblem tooManyLevels(String column, int levels, int max) {
        return new DataProblem(
                "too-many-levels",
                column,
                "expected at most " + max + " levels, one column each, but got " + levels,
                "fold rare levels, encode it by the target, or leave the column out");
    }

    static DataProblem levelNotInOrder(String column, List<String> levels) {
        return new DataProblem(
                "level-not-in-order",
                column,
                "expected levels of the given order, but got " + String.join(", ", levels),
                "add them to the order, or leave it empty");
    }
}
