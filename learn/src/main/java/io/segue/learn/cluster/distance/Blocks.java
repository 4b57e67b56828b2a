package io.segue.learn.cluster.distance;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;

/**
 * The rows of a matrix in blocks of {@link #ROWS}, each block column after column: neighbours in memory are neighbouring
 * rows, a block stays in the processor's cache, and each loop over it has one known length. The last block is filled up
 * with zeros.
 */
public final class Blocks {
    /** Of one block. 256 rows of 8 columns take 16 KiB. */
    public static final int ROWS = 256;

    /** Rows that one task works on. */
    public static final int CHUNK_ROWS = 16 * ROWS;

    private final Matrix matrix;
    private final double[][][] blocks;

    /** @throws IllegalArgumentException when a value is not finite */
    public Blocks(Matrix matrix) {
        this.matrix = matrix;
        blocks = new double[Parallel.count(matrix.rows(), ROWS)][][];
        boolean[] finite = new boolean[Parallel.count(matrix.rows(), CHUNK_ROWS)];
        Parallel.chunks(matrix.rows(), CHUNK_ROWS, (index, from, to) -> {
            double odd = 0;
            for (int row = from; row < to; row += ROWS) {
                blocks[row / ROWS] = new double[matrix.columns()][ROWS];
                odd += turn(row, Math.min(ROWS, to - row), blocks[row / ROWS]);
            }
            finite[index] = odd == 0;
        });
        for (boolean each : finite) {
            if (!each) {
                throw new IllegalArgumentException("expected finite values, but got a missing or infinite one");
            }
        }
    }

    /** Copies; 0 when all values are finite, else NaN. */
    private double turn(int from, int count, double[][] block) {
        double[] values = matrix.values();
        int columns = matrix.columns();
        double odd = 0;
        for (int column = 0; column < columns; column++) {
            double[] target = block[column];
            for (int i = 0; i < count; i++) {
                double value = values[(from + i) * columns + column];
                target[i] = value;
                odd += 0 * value;
            }
        }
        return odd;
    }

    /** What it was made of. */
    public Matrix matrix() {
        return matrix;
    }

    public int rows() {
        return matrix.rows();
    }

    public int columns() {
        return matrix.columns();
    }

    public int count() {
        return blocks.length;
    }

    /** How many rows of a block are rows of the matrix. */
    public int rowsOf(int block) {
        return Math.min(ROWS, matrix.rows() - block * ROWS);
    }

    /** For each column {@link #ROWS} values. Not to be written to. */
    public double[][] get(int block) {
        return blocks[block];
    }
}
