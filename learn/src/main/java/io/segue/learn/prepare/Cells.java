package io.segue.learn.prepare;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import org.jspecify.annotations.Nullable;

/** A cell as a number or as a text, whatever it is. */
final class Cells {
    private static final double LONGS_EXACT_TO = 1L << 53;

    private Cells() {}

    /** {@code NaN} where nothing is known. */
    static double number(String column, @Nullable Object cell) {
        return switch (cell) {
            case null -> Double.NaN;
            case Number it -> finite(column, it.doubleValue());
            case Boolean it -> it ? 1 : 0;
            default ->
                throw new IllegalArgumentException("expected a number or null for " + column + ", but got a "
                        + cell.getClass().getSimpleName());
        };
    }

    /** Empty where nothing is known. */
    static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number it -> text(it.doubleValue());
            default -> cell.toString();
        };
    }

    /** {@code 3} for 3.0; empty for {@code NaN}. */
    static String text(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        boolean whole = Math.rint(number) == number && Math.abs(number) < LONGS_EXACT_TO;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    static double finite(String column, double number) {
        if (Double.isInfinite(number)) {
            throw new DataException(infinite(column));
        }
        return number;
    }

    static DataProblem infinite(String column) {
        return new DataProblem(
                "infinite-value",
                column,
                "expected finite numbers, but got an infinite one",
                "leave the cell empty where the number is not known, or cap it");
    }
}
