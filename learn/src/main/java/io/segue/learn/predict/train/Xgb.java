package io.segue.learn.predict.train;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * One training by XGBoost, round by round; holds native memory until it is closed. On one thread, because XGBoost adds up in
 * another order on several; who trains several models at once uses all processors anyway.
 */
final class Xgb implements AutoCloseable {
    private final XgbRows rows;
    private final Booster booster;
    private int rounds = 1;

    private Xgb(XgbRows rows, Booster booster) {
        this.rows = rows;
        this.booster = booster;
    }

    /** The first round. */
    static Xgb start(XgbRows rows, Map<String, Object> settings, long seed) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("objective", "binary:logistic");
        all.put("eval_metric", "logloss");
        all.put("nthread", 1);
        all.put("seed", Long.hashCode(seed) & Integer.MAX_VALUE);
        all.put("seed_per_iteration", true);
        all.put("verbosity", 0);
        try {
            return new Xgb(rows, XGBoost.train(rows.matrix(), all, 1, Map.of(), null, null));
        } catch (XGBoostError e) {
            throw failed(e);
        }
    }

    int rounds() {
        return rounds;
    }

    /** One more round. */
    void next() {
        try {
            booster.update(rows.matrix(), rounds);
            rounds++;
        } catch (XGBoostError e) {
            throw failed(e);
        }
    }

    /** The mean log loss of other rows, by their weights. */
    double logLoss(XgbRows others) {
        float[] loss = new float[1];
        try {
            booster.evalSet(new DMatrix[] {others.matrix()}, new String[] {"others"}, rounds - 1, loss);
            return loss[0];
        } catch (XGBoostError e) {
            throw failed(e);
        }
    }

    /** The model as it is now. */
    byte[] ubjson() {
        try {
            return booster.toByteArray("ubj");
        } catch (XGBoostError e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        booster.dispose();
    }

    static IllegalStateException failed(XGBoostError e) {
        return new IllegalStateException("XGBoost: " + e.getMessage(), e);
    }
}
