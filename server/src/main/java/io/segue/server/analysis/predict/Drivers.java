package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.explain.Explainer;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.model.LogisticModel;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.prepare.Feature;
import io.segue.learn.prepare.FittedPreparation;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Why a model says what it says: Shapley values of its features, summed up by the columns they come from. */
final class Drivers {
    /** The name of rows in which nothing is known. */
    static final String NOT_KNOWN = "not known";

    private static final int ROWS_EXACT = 2000;
    private static final int ROWS_SAMPLED = 100;
    private static final int ROWS_AT_ONCE = 50;
    private static final int BANDS = 5;
    private static final int LEVELS_TOLD = 6;

    private final List<String> columns;
    private final int[] columnOf;
    private final Explainer explainer;
    private final int most;

    /** @param background rows that stand for all */
    Drivers(Scorer scorer, List<String> columns, int[] columnOf, Matrix background, long seed) {
        this.columns = columns;
        this.columnOf = columnOf;
        this.most = isExact(scorer) ? ROWS_EXACT : ROWS_SAMPLED;
        this.explainer = Explainer.of(scorer, background, seed);
    }

    static Drivers of(Scorer scorer, FittedPreparation pipeline, List<String> features, Matrix background, long seed) {
        List<String> columns = pipeline.inputs();
        int[] columnOf = features.stream()
                .mapToInt(name -> columns.indexOf(pipeline.features().stream()
                        .filter(it -> it.name().equals(name))
                        .map(Feature::column)
                        .findFirst()
                        .orElse("")))
                .toArray();
        return new Drivers(scorer, columns, columnOf, background, seed);
    }

    private static boolean isExact(Scorer scorer) {
        return switch (scorer) {
            case CalibratedModel it -> isExact(it.model());
            case TreeModel it -> true;
            case LogisticModel it -> true;
            default -> false;
        };
    }

    /** What each column adds to the log odds of a row. */
    double[] pushes(double[] row) {
        double[] values = explainer.explain(row).values();
        double[] sums = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
            if (columnOf[i] >= 0) {
                sums[columnOf[i]] += values[i];
            }
        }
        return sums;
    }

    List<String> columns() {
        return columns;
    }

    /** As many rows as can be explained in seconds, drawn by the seed, ascending. */
    int[] sample(int rows, long seed) {
        int[] order = PermutationSampler.natural(rows);
        PermutationSampler.shuffle(Seeds.random(seed), order);
        return Arrays.stream(order).limit(most).sorted().toArray();
    }

    /**
     * The most important first.
     *
     * @param features of the rows of the table
     */
    List<Driver> overall(Table rows, Features features, Watcher watcher) {
        double[][] pushes = new double[rows.rows()][];
        for (int from = 0; from < pushes.length; from += ROWS_AT_ONCE) {
            watcher.at("explaining", from, pushes.length);
            int start = from;
            int count = Math.min(ROWS_AT_ONCE, pushes.length - from);
            List<double[]> some =
                    Parallel.map(count, i -> pushes(features.values().row(start + i)));
            for (int i = 0; i < count; i++) {
                pushes[start + i] = some.get(i);
            }
        }
        double[] importance = new double[columns.size()];
        for (double[] row : pushes) {
            for (int i = 0; i < importance.length; i++) {
                importance[i] += Math.abs(row[i]) / pushes.length;
            }
        }
        double all = Arrays.stream(importance).sum();
        return IntStream.range(0, importance.length)
                .mapToObj(i -> driver(rows.column(columns.get(i)), i, importance[i], all, pushes))
                .sorted(Comparator.comparingDouble((Driver it) -> -it.importance()))
                .toList();
    }

    private static Driver driver(Column column, int place, double importance, double all, double[]... pushes) {
        boolean ordered = column instanceof Column.Numbers;
        Column.Categories groups = column instanceof Column.Numbers it && it.missing() < it.rows()
                ? Texts.banded(it, BANDS)
                : Texts.of(column);
        int levels = groups.levels().size();
        int[] counts = new int[levels + 1];
        double[] sums = new double[levels + 1];
        for (int row = 0; row < pushes.length; row++) {
            int code = groups.codes()[row] < 0 ? levels : groups.codes()[row];
            counts[code]++;
            sums[code] += pushes[row][place];
        }
        List<Driver.Push> told = new ArrayList<>();
        IntStream.rangeClosed(0, levels)
                .filter(code -> counts[code] > 0)
                .mapToObj(code -> new Driver.Push(
                        column.name(),
                        code == levels ? NOT_KNOWN : groups.levels().get(code),
                        counts[code],
                        sums[code] / counts[code]))
                .forEach(told::add);
        if (!ordered) {
            told.sort(Comparator.comparingInt((Driver.Push it) -> -it.rows()));
        }
        return new Driver(
                column.name(),
                importance,
                all == 0 ? 0 : importance / all,
                ordered,
                told.stream().limit(LEVELS_TOLD).toList());
    }
}
