package io.segue.learn.predict.select;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Spread;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recursive feature elimination (Guyon et al., 2002): learn, leave out what is worth least, learn again.
 *
 * @param learner learns from any columns
 * @param measure sees the rows learnt from, never those judged by
 * @param share of the columns left out at a time, above 0 and below 1; one at least
 */
public record Elimination(Learner learner, Metric metric, ImportanceMeasure measure, double share) {
    public Elimination {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("expected a share above 0 and below 1, but got " + share);
        }
    }

    /**
     * What came of it.
     *
     * @param steps from all columns to one
     * @param best how many columns have the best mean
     * @param fewest how many columns suffice: the fewest whose mean is within one standard error of the best (Breiman et
     *     al., 1984)
     * @param order columns of all rows' elimination, the last to go first: the first {@code n} are the best {@code n}
     */
    public record Eliminated(List<Step> steps, int best, int fewest, List<String> order) {
        public Eliminated {
            steps = List.copyOf(steps);
            order = List.copyOf(order);
        }

        /** The columns that suffice. */
        public List<String> kept() {
            return order.subList(0, fewest);
        }
    }

    /** @param figures the metric of each fold with so many columns */
    public record Step(int columns, Spread figures) {}

    /**
     * Each fold eliminates for itself, so that no row has a say in the choice it judges; then all rows together say which
     * columns the best numbers of columns are.
     *
     * @throws io.segue.learn.data.DataException when a fold has one class only
     */
    public Eliminated run(Labelled data, List<Fold> folds, long seed, Watcher watcher) {
        List<Integer> sizes = sizes(data.features().columns());
        double[][] figures = new double[sizes.size()][folds.size()];
        int total = sizes.size() * (folds.size() + 1);
        for (int i = 0; i < folds.size(); i++) {
            Labelled training = data.pickRows(folds.get(i).training());
            Labelled validation = data.pickRows(folds.get(i).validation());
            Way way = new Way(training, Seeds.child(seed, i));
            for (int step = 0; step < sizes.size(); step++) {
                watcher.at("feature elimination", (long) i * sizes.size() + step, total);
                way.leave(sizes.get(step));
                figures[step][i] = metric.of(way.scored(validation));
            }
        }
        List<Step> steps = IntStream.range(0, sizes.size())
                .mapToObj(step -> new Step(
                        sizes.get(step),
                        Spread.of(Arrays.stream(figures[step]).boxed().toList())))
                .toList();
        List<String> order = order(data, sizes, Seeds.child(seed, folds.size()), watcher, total);
        return new Eliminated(steps, best(steps).columns, fewest(steps), order);
    }

    private List<Integer> sizes(int columns) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = columns; size > 0; size -= Math.max(1, (int) (share * size))) {
            sizes.add(size);
        }
        return sizes;
    }

    private Step best(List<Step> steps) {
        Step best = steps.getFirst();
        for (Step step : steps) {
            boolean equal = step.figures.mean() == best.figures.mean();
            best = equal || metric.isBetter(step.figures.mean(), best.figures.mean()) ? step : best;
        }
        return best;
    }

    private int fewest(List<Step> steps) {
        Step best = best(steps);
        double enough = best.figures.standardError();
        return steps.stream()
                .filter(it -> metric.gain(best.figures.mean(), it.figures.mean()) <= enough)
                .mapToInt(Step::columns)
                .min()
                .orElseThrow();
    }

    private List<String> order(Labelled data, List<Integer> sizes, long seed, Watcher watcher, int total) {
        Way way = new Way(data, seed);
        for (int step = 0; step < sizes.size(); step++) {
            watcher.at("feature elimination", (long) total - sizes.size() + step, total);
            way.leave(sizes.get(step));
        }
        watcher.at("feature elimination", total, total);
        return way.order().stream().map(data.features().names()::get).toList();
    }

    /** One way from all columns to one. */
    private final class Way {
        private final Labelled training;
        private final long seed;
        private final List<Integer> gone = new ArrayList<>();
        private int[] left;
        private Scorer scorer;

        Way(Labelled training, long seed) {
            this.training = training;
            this.seed = seed;
            left = IntStream.range(0, training.features().columns()).toArray();
            scorer = learner.fit(training, seed);
        }

        /** Leaves out the least important until so many are left, and learns from these. */
        void leave(int columns) {
            if (columns == left.length) {
                return;
            }
            double[] importances = measure.of(scorer, training.pickColumns(left), seed);
            int[] worstFirst = IntStream.range(0, left.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> importances[i]))
                    .mapToInt(i -> left[i])
                    .toArray();
            int leaving = left.length - columns;
            Arrays.stream(worstFirst, 0, leaving).forEach(gone::add);
            left = Arrays.stream(worstFirst, leaving, worstFirst.length)
                    .sorted()
                    .toArray();
            scorer = learner.fit(training.pickColumns(left), Seeds.child(seed, gone.size()));
        }

        Scored scored(Labelled rows) {
            double[] scores = scorer.scoreAll(rows.features().values().pickColumns(left));
            return new Scored(scores, rows.labels(), rows.weights());
        }

        /** Whoever is left, then those that went, the last first. */
        List<Integer> order() {
            List<Integer> order = new ArrayList<>(Arrays.stream(left).boxed().toList());
            order.addAll(gone.reversed());
            return order;
        }
    }
}
