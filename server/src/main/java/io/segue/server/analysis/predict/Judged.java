package io.segue.server.analysis.predict;

import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.metric.Auc;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Reliability;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.validate.CrossValidated;
import io.segue.learn.predict.validate.Spread;
import java.util.Optional;

/**
 * How good an approach is on rows it has not learnt from.
 *
 * @param raw before calibration
 * @param method of calibration
 * @param rows which rows were judged: in time without those before which there is nothing to calibrate by
 * @param uncalibrated these, as the models scored them
 * @param scored these, each calibrated by the rows of other folds, in time of earlier ones
 */
record Judged(Approach approach, CrossValidated raw, Method method, int[] rows, Scored uncalibrated, Scored scored) {
    /**
     * @param inTime whether folds follow time
     * @param asked empty to take the method with the lowest Brier score, of equals the simplest
     * @throws io.segue.learn.data.DataException when there is nothing to calibrate by
     */
    static Judged of(Approach approach, CrossValidated raw, boolean inTime, Optional<Method> asked) {
        CrossFit fit = new CrossFit(raw, inTime);
        int[] able = fit.calibrated();
        boolean unable = asked.isEmpty() && able.length == 0;
        Method first = asked.orElse(Method.NONE);
        int[] rows = unable || asked.isPresent() && first == Method.NONE ? fit.judged() : able;
        Judged best = of(approach, raw, first, rows, fit);
        if (asked.isEmpty() && !unable) {
            for (Method method : Method.values()) {
                Judged other = of(approach, raw, method, rows, fit);
                best = other.brier() < best.brier() ? other : best;
            }
        }
        return best;
    }

    private static Judged of(Approach approach, CrossValidated raw, Method method, int[] rows, CrossFit fit) {
        Scored scored = fit.scored(method, rows);
        return new Judged(approach, raw, method, rows, fit.raw(rows), scored);
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
