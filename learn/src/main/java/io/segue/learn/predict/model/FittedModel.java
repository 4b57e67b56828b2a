package io.segue.learn.predict.model;

import io.segue.learn.predict.Scorer;

/**
 * Every kind of model that can be kept in a file. Sealed, so that the file's writer and whoever explains a model know them
 * all; an ensemble of other scorers, such as a test's, can score and cannot be kept.
 */
public sealed interface FittedModel extends Scorer
        permits TreeModel, LogisticModel, NetworkModel, OnnxModel, AverageModel, StackedModel, CalibratedModel {
    /** How many features a row must have. */
    int features();

    /** @throws IllegalArgumentException when it is of a kind that cannot be kept in a file */
    static FittedModel of(Scorer scorer) {
        if (scorer instanceof FittedModel it) {
            return it;
        }
        throw new IllegalArgumentException("expected a kind of model that can be kept in a file, but got "
                + scorer.getClass().getName());
    }
}
