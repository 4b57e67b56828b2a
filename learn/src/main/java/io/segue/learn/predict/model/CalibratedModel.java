package io.segue.learn.predict.model;

import io.segue.learn.predict.Scorer;

/** A model whose scores are corrected, so that of all rows scored .3 about three in ten are of class 1. */
public record CalibratedModel(int features, Scorer model, Calibration calibration) implements FittedModel {
    @Override
    public double score(double[] row) {
        return calibration.apply(model.score(row));
    }
}
