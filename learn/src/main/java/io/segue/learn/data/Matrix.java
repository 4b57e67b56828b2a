package io.segue.learn.data;

import java.util.Arrays;
import java.util.Locale;

/** Numbers in rows and columns, row after row in one array. Not changed once it is handed on. */
public final class Matrix {
    /** The most numbers that a matrix holds: as many as an array does. */
    public static final int VALUES_MAX = Integer.MAX_VALUE - 8;

    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        if (rows < 0 || columns < 0 || values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "expected " + rows + " × " + columns + " values, but got " + values.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** @param values row after row; not copied, so the caller gives the array away */
    public static Matrix of(int rows, int columns, double[] values) {
        return new Matrix(rows, columns, values);
    }

    /**
     * 0 everywhere.
     *
     * @throws DataException when these are more than {@link #VALUES_MAX} numbers
     */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, array(rows, columns));
    }

    private static double[] array(int rows, int columns) {
        if ((long) rows * columns > VALUES_MAX) {
            throw new DataException(new DataProblem(
                    "too-many-values",
                    "",
                    String.format(
                            Locale.ROOT,
                            "expected at most %,d numbers, but got %,d rows of %,d",
                            VALUES_MAX,
                            rows,
                            columns),
                    "take a sample of the rows, leave columns out, or keep fewer levels of texts"));
        }
        return new double[rows * columns];
    }

    /**
     * @param rows of one length each; copied
     * @throws DataException when these are more than {@link #VALUES_MAX} numbers
     */
    public static Matrix ofRows(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = array(rows.length, columns);
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException(
                        "expected rows of " + columns + " values, but row " + row + " has " + rows[row].length);
            }
            System.arraycopy(rows[row], 0, values, row * columns, columns);
        }
        return new Matrix(rows.length, columns, values);
    }

    /**
     * @param columns of one length each; copied
     * @throws DataException when these are more than {@link #VALUES_MAX} numbers
     */
    public static Matrix ofColumns(int rows, double[]... columns) {
        double[] values = array(rows, columns.length);
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].length != rows) {
                throw new IllegalArgumentException(
                        "expected columns of " + rows + " values, but got one of " + columns[column].length);
            }
            for (int row = 0; row < rows; row++) {
                values[row * columns.length + column] = columns[column][row];
            }
        }
        return new Matrix(rows, columns.length, values);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of one row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** A copy of one column. */
    public double[] column(int column) {
        double[] copy = new double[rows];
        for (int row = 0; row < rows; row++) {
            copy[row] = values[row * columns + column];
        }
        return copy;
    }

    /** The array itself, row after row, for loops that must be fast. Not to be written to. */
    public double[] values() {
        return values;
    }

    /**
     * Some of the rows, in the order given; a row may come more than once.
     *
     * @throws DataException when these are more than {@link #VALUES_MAX} numbers
     */
    public Matrix pickRows(int... picked) {
        double[] copy = array(picked.length, columns);
        for (int i = 0; i < picked.length; i++) {
            System.arraycopy(values, picked[i] * columns, copy, i * columns, columns);
        }
        return new Matrix(picked.length, columns, copy);
    }

    /**
     * Some of the columns, in the order given; a column may come more than once.
     *
     * @throws DataException when these are more than {@link #VALUES_MAX} numbers
     */
    public Matrix pickColumns(int... picked) {
        double[] copy = array(rows, picked.length);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < picked.length; i++) {
                copy[row * picked.length + i] = values[row * columns + picked[i]];
            }
        }
        return new Matrix(rows, picked.length, copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix it
                && rows == it.rows
                && columns == it.columns
                && Arrays.equals(values, it.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Matrix of " + rows + " × " + columns;
    }
}
