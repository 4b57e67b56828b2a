package io.segue.learn.predict.explain;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Scorer;
import io.segue.learn.work.Parallel;

/** How much each feature matters to a model over many rows. */
public final class Importance {
    private static final int CHUNK_ROWS = 32;

    private Importance() {}

    /** Of a model over some rows, which are their own background. */
    public static double[] of(Scorer scorer, Features rows) {
        return of(Explainer.of(scorer, rows.values(), 0), rows.values());
    }

    /** For each feature the mean of its Shapley values without their signs, in log odds. */
    public static double[] of(Explainer explainer, Matrix rows) {
        int chunks = Parallel.count(rows.rows(), CHUNK_ROWS);
        double[] mean = new double[rows.columns()];
        for (double[] part : Parallel.map(chunks, chunk -> sum(explainer, rows, chunk))) {
            for (int column = 0; column < mean.length; column++) {
                mean[column] += part[column] / rows.rows();
            }
        }
        return mean;
    }

    private static double[] sum(Explainer explainer, Matrix rows, int chunk) {
        double[] sum = new double[rows.columns()];
        int to = Math.min((chunk + 1) * CHUNK_ROWS, rows.rows());
        for (int row = chunk * CHUNK_ROWS; row < to; row++) {
            double[] values = explainer.explain(rows.row(row)).values();
            for (int column = 0; column < sum.length; column++) {
                sum[column] += Math.abs(values[column]);
            }
        }
        return sum;
    }
}
