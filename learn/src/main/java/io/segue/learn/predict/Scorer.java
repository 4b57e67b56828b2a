package io.segue.learn.predict;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;

/** A fitted model, immutable and safe for several threads: from one row of features to a probability. */
public interface Scorer {
    int CHUNK_ROWS = 1024;

    /**
     * @param row the features in the order they were learnt in; {@code NaN} where nothing is known
     * @return the probability of class 1, from 0 to 1
     */
    double score(double[] row);

    /** All rows. */
    default double[] scoreAll(Matrix rows) {
        double[] scores = new double[rows.rows()];
        Parallel.chunks(rows.rows(), CHUNK_ROWS, (index, from, to) -> {
            for (int row = from; row < to; row++) {
                scores[row] = score(rows.row(row));
            }
        });
        return scores;
    }
}
