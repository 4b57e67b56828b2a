package io.segue.learn.predict.calibrate;

import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.Calibration;

/** A way to make probabilities of scores, the simplest first. */
public enum Method {
    /** Scores are probabilities already. */
    NONE,
    /** A logistic curve over the log odds: two numbers, good with few rows. It can leave scores as they are. */
    PLATT,
    /** Any rising curve: better with thousands of rows, and may say 0 or 1. */
    ISOTONIC;

    private static final Calibration.Platt UNCHANGED = new Calibration.Platt(1, 0);

    /**
     * @param scored probabilities of rows that were not learnt from
     * @throws io.segue.learn.data.DataException when there is one class only
     */
    public Calibration fit(Scored scored) {
        return switch (this) {
            case NONE -> UNCHANGED;
            case PLATT -> PlattFit.of(scored.needBothClasses());
            case ISOTONIC -> IsotonicFit.of(scored.needBothClasses());
        };
    }
}
