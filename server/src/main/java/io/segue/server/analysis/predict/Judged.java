package io.segue.server.analysis.predict;

import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.metric.Auc;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Reliability;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.Calibration;
import io.segue.learn.predict.validate.CrossValidated;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Spread;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How good an approach is on rows it has not learnt from.
 *
 * @param raw before calibration
 * @param method of calibration
 * @param rows which rows were judged
 * @param scored these, each calibrated by the rows of the other folds
 */
record Judged(Approach approach, CrossValidated raw, Method method, int[] rows, Scored scored) {
    /** @param asked empty to take the method with the lowest Brier score, of equals the simplest */
    static Judged of(Approach approach, CrossValidated raw, Optional<Method> asked) {
        Judged best = calibrated(approach, raw, asked.orElse(Method.NONE));
        if (asked.isEmpty()) {
            for (Method method : Method.values()) {
                Judged other = calibrated(approach, raw, method);
                best = other.brier() < best.brier() ? other : best;
            }
        }
        return best;
    }

    private static Judged calibrated(Approach approach, CrossValidated raw, Method method) {
        Scored all = raw.outOfFold();
        int[] rows = raw.judged();
        return new Judged(approach, raw, method, rows, all.withScores(crossFitted(raw, rows, all, method)));
    }

    private static double[] crossFitted(CrossValidated raw, int[] rows, Scored all, Method method) {
        double[] scores = all.scores().clone();
        if (method == Method.NONE) {
            return scores;
        }
        Map<Integer, Integer> foldOf = new HashMap<>();
        List<Fold> folds = raw.folds();
        for (int i = 0; i < folds.size(); i++) {
            for (int row : folds.get(i).validation()) {
                foldOf.put(row, i);
            }
        }
        int[] placeFold = Arrays.stream(rows).map(foldOf::get).toArray();
        for (int i = 0; i < folds.size(); i++) {
            int fold = i;
            int[] others = IntStream.range(0, rows.length)
                    .filter(place -> placeFold[place] != fold)
                    .toArray();
            Calibration calibration = method.fit(all.pickRows(others));
            for (int place = 0; place < rows.length; place++) {
                if (placeFold[place] == fold) {
                    scores[place] = calibration.apply(all.scores()[place]);
                }
            }
        }
        return scores;
    }

    double brier() {
        return Metric.BRIER.of(scored);
    }

    Auc auc() {
        return Auc.of(scored);
    }

    Reliability reliability() {
        return Reliability.of(scored);
    }

    /** Fold by fold; each is ranked by one model. */
    Spread aucs() {
        return raw.metric(Metric.ROC_AUC);
    }
}
