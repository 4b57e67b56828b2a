package io.segue.learn.cluster.distance;

import java.util.Arrays;

/**
 * Squared Euclidean distances. However it is asked, a distance is added up column after column, so that all doors give the
 * same bits.
 */
public final class Euclid {
    private Euclid() {}

    /** Of one row of a row-major array to one point. */
    public static double squared(double[] values, int start, double[] point) {
        double sum = 0;
        int column = 0;
        for (; column + 3 < point.length; column += 4) {
            double a = values[start + column] - point[column];
            double b = values[start + column + 1] - point[column + 1];
            double c = values[start + column + 2] - point[column + 2];
            double d = values[start + column + 3] - point[column + 3];
            sum = sum + a * a + b * b + c * c + d * d;
        }
        for (; column < point.length; column++) {
            double difference = values[start + column] - point[column];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * Of all rows of a block to one point.
     *
     * @param block for each column as many values as {@code squares} has
     */
    public static void squared(double[][] block, double[] point, double[] squares) {
        int column = 0;
        if (point.length >= 4) {
            setFour(squares, block, point);
            column = 4;
        } else {
            Arrays.fill(squares, 0);
        }
        for (; column + 3 < point.length; column += 4) {
            addFour(squares, block, point, column);
        }
        for (; column < point.length; column++) {
            addOne(squares, block[column], point[column]);
        }
    }

    /** Adds to {@code sums} the distances, not squared, of all rows of a block to one point. */
    public static void addDistances(double[][] block, double[] point, double[] squares, double[] sums) {
        squared(block, point, squares);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Math.sqrt(squares[i]);
        }
    }

    private static void setFour(double[] squares, double[][] block, double[] point) {
        double[] columnA = block[0];
        double[] columnB = block[1];
        double[] columnC = block[2];
        double[] columnD = block[3];
        double pointA = point[0];
        double pointB = point[1];
        double pointC = point[2];
        double pointD = point[3];
        for (int i = 0; i < squares.length; i++) {
            double a = columnA[i] - pointA;
            double b = columnB[i] - pointB;
            double c = columnC[i] - pointC;
            double d = columnD[i] - pointD;
            squares[i] = a * a + b * b + c * c + d * d;
        }
    }

    private static void addFour(double[] squares, double[][] block, double[] point, int column) {
        double[] columnA = block[column];
        double[] columnB = block[column + 1];
        double[] columnC = block[column + 2];
        double[] columnD = block[column + 3];
        double pointA = point[column];
        double pointB = point[column + 1];
        double pointC = point[column + 2];
        double pointD = point[column + 3];
        for (int i = 0; i < squares.length; i++) {
            double a = columnA[i] - pointA;
            double b = columnB[i] - pointB;
            double c = columnC[i] - pointC;
            double d = columnD[i] - pointD;
            squares[i] = squares[i] + a * a + b * b + c * c + d * d;
        }
    }

    private static void addOne(double[] squares, double[] column, double point) {
        for (int i = 0; i < squares.length; i++) {
            double difference = column[i] - point;
            squares[i] += difference * difference;
        }
    }
}
