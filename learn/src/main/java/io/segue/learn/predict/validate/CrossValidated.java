package io.segue.learn.predict.validate;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Scored;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What models say of rows they have not seen.
 *
 * @param scorers one for each fold
 * @param scores for each row the score by the model of the fold that judges it; {@code NaN} where none does, such as the
 *     oldest rows when folds follow time
 */
public record CrossValidated(Labelled data, List<Fold> folds, List<Scorer> scorers, double[] scores) {
    public CrossValidated {
        folds = List.copyOf(folds);
        scorers = List.copyOf(scorers);
    }

    /** The rows that were judged, rising: those of {@link #outOfFold}. */
    public int[] judged() {
        return IntStream.range(0, scores.length)
                .filter(row -> !Double.isNaN(scores[row]))
                .toArray();
    }

    /** All rows that were judged, together. */
    public Scored outOfFold() {
        return scored(judged());
    }

    /** The rows a fold was judged by. */
    public Scored scored(Fold fold) {
        return scored(fold.validation());
    }

    private Scored scored(int[] rows) {
        return new Scored(
                Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> data.labels()[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> data.weights()[row]).toArray());
    }

    /** Fold by fold. For one figure of all rows ask {@link #outOfFold}. */
    public Spread metric(Metric metric) {
        return Spread.of(folds.stream().map(fold -> metric.of(scored(fold))).toList());
    }
}
