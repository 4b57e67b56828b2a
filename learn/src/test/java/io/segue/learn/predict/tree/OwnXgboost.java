package io.segue.learn.predict.tree;

import io.segue.learn.data.Matrix;
import java.io.IOException;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost's own answers. Rows are new to it each time, because it answers from a cache for those it has seen. */
public final class OwnXgboost implements AutoCloseable {
    private final Booster booster;

    public OwnXgboost(byte[] ubjson) throws XGBoostError, IOException {
        booster = XGBoost.loadModel(ubjson);
        booster.setParam("nthread", 1);
    }

    public float[][] margins(Matrix rows) throws XGBoostError {
        return booster.predict(matrix(rows), true);
    }

    public float[][] probabilities(Matrix rows) throws XGBoostError {
        return booster.predict(matrix(rows));
    }

    /** For each row the values of its features, and the base behind them. */
    public float[][] contributions(Matrix rows) throws XGBoostError {
        return booster.predictContrib(matrix(rows), 0);
    }

    /** What a program would call for a single row. */
    public float one(double[] row) throws XGBoostError {
        DMatrix matrix = new DMatrix(floats(row), 1, row.length, Float.NaN);
        try {
            return booster.predict(matrix)[0][0];
        } finally {
            matrix.dispose();
        }
    }

    /** The call that copies nothing. */
    public float inPlace(double[] row) throws XGBoostError {
        return booster.inplace_predict(floats(row), 1, row.length, Float.NaN)[0][0];
    }

    private static DMatrix matrix(Matrix rows) throws XGBoostError {
        return new DMatrix(floats(rows.values()), rows.rows(), rows.columns(), Float.NaN);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Override
    public void close() {
        booster.dispose();
    }
}
