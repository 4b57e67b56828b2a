package io.segue.learn.predict.model;

import io.segue.learn.data.Matrix;

/**
 * Features brought to mean 0 and standard deviation 1, as they were in training; what is missing becomes 0, the mean.
 *
 * @param means of the known values of each column; 0 when there are none
 * @param deviations of the known values, divided by their number; 0 for a column that never differed: it counts nothing
 */
public record Standard(double[] means, double[] deviations) {
    public Standard {
        if (means.length != deviations.length) {
            throw new IllegalArgumentException(
                    "expected " + means.length + " deviations, but got " + deviations.length);
        }
    }

    public static Standard of(Matrix rows) {
        double[] means = new double[rows.columns()];
        double[] deviations = new double[rows.columns()];
        for (int column = 0; column < means.length; column++) {
            long known = 0;
            double sum = 0;
            for (int row = 0; row < rows.rows(); row++) {
                double value = rows.get(row, column);
                if (!Double.isNaN(value)) {
                    known++;
                    sum += value;
                }
            }
            means[column] = known == 0 ? 0 : sum / known;
            deviations[column] = known == 0 ? 0 : deviation(rows, column, means[column], known);
        }
        return new Standard(means, deviations);
    }

    /** Deviations this much smaller than the mean are rounding. */
    private static double deviation(Matrix rows, int column, double mean, long known) {
        double squares = 0;
        for (int row = 0; row < rows.rows(); row++) {
            double value = rows.get(row, column);
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / known);
        return deviation > 1e-12 * Math.abs(mean) ? deviation : 0;
    }

    public int columns() {
        return means.length;
    }

    /** A value of a column, in standard deviations from its mean. */
    public double at(int column, double value) {
        return Double.isNaN(value) || deviations[column] == 0 ? 0 : (value - means[column]) / deviations[column];
    }

    /** @throws IllegalArgumentException when the row has another number of features */
    public double[] row(double[] row) {
        if (row.length != means.length) {
            throw new IllegalArgumentException("expected " + means.length + " features, but got " + row.length);
        }
        double[] standard = new double[row.length];
        for (int column = 0; column < row.length; column++) {
            standard[column] = at(column, row[column]);
        }
        return standard;
    }

    public Matrix rows(Matrix rows) {
        double[] standard = new double[rows.values().length];
        for (int i = 0; i < standard.length; i++) {
            standard[i] = at(i % means.length, rows.values()[i]);
        }
        return Matrix.of(rows.rows(), rows.columns(), standard);
    }
}
