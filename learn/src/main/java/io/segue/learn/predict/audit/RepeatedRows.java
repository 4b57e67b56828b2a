package io.segue.learn.predict.audit;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.audit.Finding.Level;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Rows a model is judged by although it has learnt from rows just like them.
 *
 * @param rows judged by
 * @param repeated of these, with the same value of every feature as a row learnt from
 */
public record RepeatedRows(int rows, int repeated) {
    /** A larger share is worth a note: short visits and the like are often the same. */
    public static final double SHARE_FINE = 0.01;

    /** A larger share is worth a warning: figures are too good by what was learnt by heart. */
    public static final double SHARE_MAX = 0.1;

    /** @throws IllegalArgumentException when they have other columns */
    public static RepeatedRows between(Features learntFrom, Features judgedBy) {
        if (!learntFrom.names().equals(judgedBy.names())) {
            throw new IllegalArgumentException(
                    "expected the columns " + learntFrom.names() + ", but got " + judgedBy.names());
        }
        Set<Row> seen = new HashSet<>();
        for (int row = 0; row < learntFrom.rows(); row++) {
            seen.add(Row.of(learntFrom.values(), row));
        }
        int repeated = 0;
        for (int row = 0; row < judgedBy.rows(); row++) {
            repeated += seen.contains(Row.of(judgedBy.values(), row)) ? 1 : 0;
        }
        return new RepeatedRows(judgedBy.rows(), repeated);
    }

    public double share() {
        return rows == 0 ? 0 : repeated / (double) rows;
    }

    public Finding finding() {
        String text = String.format(
                Locale.ROOT,
                "%d of %d rows to be judged by (%.1f %%) are in the training rows too",
                repeated,
                rows,
                100 * share());
        if (share() <= SHARE_FINE) {
            return new Finding(Level.FINE, "repeated-rows", "", text, "");
        }
        return new Finding(
                share() > SHARE_MAX ? Level.WARNING : Level.NOTE,
                "repeated-rows",
                "",
                text,
                "leave out what was exported twice, or keep the rows of one customer on one side; if the features have "
                        + "few values, rows are alike by chance and nothing is wrong");
    }

    /** Equal when all values are; missing equals missing. */
    private record Row(double[] values) {
        static Row of(Matrix matrix, int row) {
            return new Row(Arrays.stream(matrix.row(row)).map(it -> it + 0.0).toArray());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row it && Arrays.equals(values, it.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
