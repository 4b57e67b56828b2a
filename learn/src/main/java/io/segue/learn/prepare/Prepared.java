package io.segue.learn.prepare;

import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import java.util.List;

/**
 * What came of fitting.
 *
 * @param pipeline for everything that comes later
 * @param features of the training rows; an encoding by target has values from the other folds here, so they are not the
 *     same as {@code pipeline.apply(training)}
 * @param rows which training rows these are, ascending: all of them when none were dropped
 * @param warnings about which it could go on
 */
public record Prepared(FittedPreparation pipeline, Features features, int[] rows, List<DataProblem> warnings) {
    public Prepared {
        warnings = List.copyOf(warnings);
    }
}
