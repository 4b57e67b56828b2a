package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.drift.DriftReport;
import io.segue.learn.predict.drift.PerformanceDrift;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Scores the rows of a table, and looks whether they are still of the world that the model has learnt from. */
public final class ScoreRun {
    private static final int REASONS = 3;
    private static final int BACKGROUND = 1000;

    private final KeptModel model;
    private final Table rows;
    private final Watcher watcher;

    private ScoreRun(KeptModel model, Table rows, Watcher watcher) {
        this.model = model;
        this.rows = Adapted.to(model, rows);
        this.watcher = watcher;
    }

    /**
     * @param explain of so many rows with the highest scores the reasons are told
     * @throws DataException when there are no rows, or columns are missing or not as they were
     */
    public static ScoredRows of(KeptModel model, Table rows, int explain, long seed, Watcher watcher) {
        return new ScoreRun(model, rows, watcher).run(explain, seed);
    }

    private ScoredRows run(int explain, long seed) {
        if (rows.rows() == 0) {
            throw new DataException(
                    new DataProblem("no-rows", "", "there are no rows to score", "is it the right file?"));
        }
        Features features = model.features(rows);
        double[] scores = score(features.values());
        Optional<Scored> truth = truth(scores);
        return new ScoredRows(
                model,
                scores,
                reasons(features, scores, explain, seed),
                model.memory().map(it -> DriftReport.of(it.columns(), model.known(rows), watcher)),
                truth.flatMap(now -> model.memory().map(it -> PerformanceDrift.of(it.judged(), now))));
    }

    private double[] score(Matrix values) {
        double[] scores = new double[values.rows()];
        int step = Scorer.CHUNK_ROWS * Runtime.getRuntime().availableProcessors();
        for (int from = 0; from < scores.length; from += step) {
            watcher.at("scoring", from, scores.length);
            int to = Math.min(scores.length, from + step);
            double[] some = model.model()
                    .scoreAll(values.pickRows(IntStream.range(from, to).toArray()));
            System.arraycopy(some, 0, scores, from, some.length);
        }
        return scores;
    }

    /** Rows whose outcome is known, when there are both outcomes. */
    private Optional<Scored> truth(double[] scores) {
        Optional<Target> target = model.target().filter(it -> rows.has(it.column()));
        if (target.isEmpty()) {
            return Optional.empty();
        }
        int[] known = target.get().known(rows);
        double[] labels = target.get().labels(rows.pickRows(known));
        if (Arrays.stream(labels).distinct().count() != 2) {
            return Optional.empty();
        }
        return Optional.of(
                Scored.of(Arrays.stream(known).mapToDouble(row -> scores[row]).toArray(), labels));
    }

    private List<ScoredRows.Reason> reasons(Features features, double[] scores, int explain, long seed) {
        if (explain == 0) {
            return List.of();
        }
        int[] first = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .limit(explain)
                .mapToInt(Integer::intValue)
                .toArray();
        int step = Math.max(1, scores.length / BACKGROUND);
        int[] background =
                IntStream.range(0, scores.length).filter(row -> row % step == 0).toArray();
        Drivers drivers = model.drivers(features.values().pickRows(background), seed);
        List<ScoredRows.Reason> reasons = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            watcher.at("explaining", i, first.length);
            double[] pushes = drivers.pushes(features.values().row(first[i]));
            reasons.addAll(strongest(drivers.columns(), pushes, first[i], scores[first[i]]));
        }
        return reasons;
    }

    private List<ScoredRows.Reason> strongest(List<String> columns, double[] pushes, int row, double score) {
        return IntStream.range(0, pushes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(pushes[i])))
                .limit(REASONS)
                .map(i -> {
                    Column column = rows.column(columns.get(i));
                    return new ScoredRows.Reason(row, score, columns.get(i), Texts.cell(column, row), pushes[i]);
                })
                .toList();
    }
}
