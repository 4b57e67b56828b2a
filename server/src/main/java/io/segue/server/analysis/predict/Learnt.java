package io.segue.server.analysis.predict;

import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.model.Columns;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.prepare.Preparation;
import java.util.List;
import java.util.Map;

/**
 * What came of learning from some rows.
 *
 * @param asked what was done with each column and why
 * @param pipeline the same, fitted
 * @param features the names of those features that are scored, in the scorer's order
 * @param tuned the settings that were searched for; empty for the usual ones
 * @param dropped rows that were not learnt from because they are outliers
 * @param warnings about columns
 */
record Learnt(
        Preparation asked,
        FittedPreparation pipeline,
        List<String> features,
        Scorer scorer,
        Map<String, Double> tuned,
        int dropped,
        List<DataProblem> warnings) {
    Learnt {
        features = List.copyOf(features);
        warnings = List.copyOf(warnings);
    }

    Features features(Table rows) {
        Matrix values = Columns.align(pipeline.apply(rows), features);
        return new Features(features, values);
    }

    double[] score(Table rows) {
        return scorer.scoreAll(features(rows).values());
    }
}
