package io.segue.learn.predict.select;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.work.Watcher;

/** What each feature is worth to a fitted model. */
@FunctionalInterface
public interface ImportanceMeasure {
    /**
     * @param scorer learnt from these columns
     * @return one number for each column, the higher the more important
     */
    double[] of(Scorer scorer, Labelled rows, long seed);

    /** Works for every model: see {@link PermutationImportance}. */
    static ImportanceMeasure permutation(Metric metric, int repeats) {
        return (scorer, rows, seed) -> PermutationImportance.of(scorer, rows, metric, repeats, seed, Watcher.NOBODY)
                .means();
    }
}
