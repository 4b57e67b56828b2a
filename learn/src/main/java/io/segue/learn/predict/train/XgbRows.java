package io.segue.learn.predict.train;

import io.segue.learn.predict.Labelled;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Rows in XGBoost's own memory, until they are closed. */
final class XgbRows implements AutoCloseable {
    private final DMatrix matrix;

    private XgbRows(DMatrix matrix) {
        this.matrix = matrix;
    }

    static XgbRows of(Labelled rows, double[] weights) {
        float[] values = floats(rows.features().values().values());
        try {
            DMatrix matrix = new DMatrix(values, rows.rows(), rows.features().columns(), Float.NaN);
            XgbRows made = new XgbRows(matrix);
            try {
                matrix.setLabel(floats(rows.labels()));
                matrix.setWeight(floats(weights));
                return made;
            } catch (XGBoostError e) {
                made.close();
                throw e;
            }
        } catch (XGBoostError e) {
            throw Xgb.failed(e);
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    DMatrix matrix() {
        return matrix;
    }

    @Override
    public void close() {
        matrix.dispose();
    }
}
