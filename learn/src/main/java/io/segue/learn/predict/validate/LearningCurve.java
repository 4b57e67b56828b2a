package io.segue.learn.predict.validate;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good a model gets with more rows. When validation still rises at the end, more rows help; when training is far
 * above validation, a simpler model does.
 */
public record LearningCurve(Metric metric, List<Point> points) {
    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * @param rows learnt from, the mean over the folds
     * @param training the metric on the rows learnt from
     * @param validation the metric on rows not seen
     */
    public record Point(double rows, Spread training, Spread validation) {}

    /**
     * @param shares of each fold's training rows, above 0 up to 1; smaller parts are parts of larger ones
     * @throws io.segue.learn.data.DataException when a fold has a class without rows
     */
    public static LearningCurve of(
            Learner learner,
            Labelled data,
            List<Fold> folds,
            Metric metric,
            List<Double> shares,
            long seed,
            Watcher watcher) {
        List<Point> points = new ArrayList<>();
        for (double share : shares) {
            double rows = 0;
            List<Double> training = new ArrayList<>();
            List<Double> validation = new ArrayList<>();
            for (int i = 0; i < folds.size(); i++) {
                watcher.at(
                        "learning curve", (long) points.size() * folds.size() + i, (long) shares.size() * folds.size());
                Labelled some = data.pickRows(part(data, folds.get(i).training(), share, Seeds.child(seed, i)));
                Scorer scorer = learner.fit(some, Seeds.child(seed, i));
                rows += some.rows() / (double) folds.size();
                training.add(metric.of(scored(scorer, some)));
                validation.add(
                        metric.of(scored(scorer, data.pickRows(folds.get(i).validation()))));
            }
            points.add(new Point(rows, Spread.of(training), Spread.of(validation)));
        }
        return new LearningCurve(metric, points);
    }

    private static Scored scored(Scorer scorer, Labelled rows) {
        return new Scored(scorer.scoreAll(rows.features().values()), rows.labels(), rows.weights());
    }

    /** The same share of each class, one row of each at least. */
    private static int[] part(Labelled data, int[] rows, double share, long seed) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("expected shares above 0 up to 1, but got " + share);
        }
        double[] labels =
                Arrays.stream(rows).mapToDouble(row -> data.labels()[row]).toArray();
        Strata strata = Strata.of(labels, seed).need(1);
        return IntStream.concat(first(strata.positives(), share), first(strata.negatives(), share))
                .map(place -> rows[place])
                .sorted()
                .toArray();
    }

    private static IntStream first(int[] rows, double share) {
        return Arrays.stream(rows).limit((long) Math.ceil(rows.length * share));
    }
}
