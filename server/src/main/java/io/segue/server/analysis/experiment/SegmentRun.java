package io.segue.server.analysis.experiment;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.experiment.AnalysisSettings;
import io.segue.learn.experiment.AnalysisSettings.Correction;
import io.segue.learn.experiment.Evidence;
import io.segue.learn.experiment.ExperimentAnalysis;
import io.segue.learn.experiment.ExperimentReport;
import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.experiment.test.CochranQ;
import io.segue.learn.statistics.Adjusted;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.experiment.SegmentFindings.Difference;
import io.segue.server.analysis.experiment.SegmentFindings.Effect;
import io.segue.server.analysis.experiment.SegmentFindings.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Analyses an experiment within each level of a column. */
final class SegmentRun {
    /** More are no groups one would act on. */
    static final int LEVELS_MAX = 20;

    private final ExperimentRows rows;
    private final AnalysisSettings settings;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private SegmentRun(ExperimentRows rows, AnalysisSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** @throws DataException when the column has one level, or too many */
    static SegmentFindings of(
            ExperimentRows rows, Column.Categories column, AnalysisSettings settings, Watcher watcher) {
        List<String> levels = column.levels();
        if (levels.size() < 2 || levels.size() > LEVELS_MAX) {
            throw new DataException(new DataProblem(
                    "bad-segments",
                    column.name(),
                    "expected 2 to " + LEVELS_MAX + " segments, but got " + levels.size(),
                    "take another column, or put values together first"));
        }
        SegmentRun run = new SegmentRun(rows, settings);
        for (int level = 0; level < levels.size(); level++) {
            watcher.at("analysing segments", level, levels.size());
            int code = level;
            int[] within = IntStream.of(rows.assigned())
                    .filter(row -> column.codes()[row] == code)
                    .toArray();
            rows.outcomes().forEach(it -> run.add(levels.get(code), it, within));
        }
        return new SegmentFindings(column.name(), run.adjusted(), run.differences(), run.skipped);
    }

    private void add(String level, Outcome outcome, int... within) {
        try {
            ExperimentReport report = ExperimentAnalysis.analyse(
                    rows.experiment(List.of(outcome), within), settings.with(Correction.NONE));
            report.comparisons()
                    .forEach(it -> effects.add(new Effect(
                            level, it, it.evidence().p(), report.sampleRatio().state())));
        } catch (DataException e) {
            skipped.add(
                    new Skipped(level, outcome.name(), e.problems().getFirst().message()));
        }
    }

    private List<Effect> adjusted() {
        double[] p =
                Adjusted.holm(effects.stream().mapToDouble(Effect::adjustedP).toArray());
        return IntStream.range(0, p.length)
                .mapToObj(i -> {
                    Effect it = effects.get(i);
                    return new Effect(it.level(), it.comparison(), p[i], it.sampleRatio());
                })
                .toList();
    }

    private record Pair(String metric, String treatment) {}

    private List<Difference> differences() {
        Map<Pair, List<Evidence>> byPair = new LinkedHashMap<>();
        for (Effect effect : effects) {
            Evidence one = effect.comparison().evidence();
            if (error(one) > 0) {
                byPair.computeIfAbsent(new Pair(one.metric().name(), one.treatment()), it -> new ArrayList<>())
                        .add(one);
            }
        }
        byPair.values().removeIf(it -> it.size() < 2);
        List<Difference> found = new ArrayList<>();
        byPair.forEach((pair, levels) -> {
            var test = CochranQ.test(
                    levels.stream().mapToDouble(it -> it.lift().absolute()).toArray(),
                    levels.stream().mapToDouble(SegmentRun::error).toArray(),
                    settings.level());
            found.add(new Difference(pair.metric(), pair.treatment(), test, test.p()));
        });
        double[] p =
                Adjusted.holm(found.stream().mapToDouble(Difference::adjustedP).toArray());
        return IntStream.range(0, p.length)
                .mapToObj(i -> {
                    Difference it = found.get(i);
                    return new Difference(it.metric(), it.treatment(), it.test(), p[i]);
                })
                .toList();
    }

    private static double error(Evidence evidence) {
        return Summary.standardError(evidence.inTreatment(), evidence.inControl());
    }
}
