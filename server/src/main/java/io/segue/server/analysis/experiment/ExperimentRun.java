package io.segue.server.analysis.experiment;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.experiment.AnalysisSettings;
import io.segue.learn.experiment.Experiment;
import io.segue.learn.experiment.ExperimentAnalysis;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.sequential.Spending;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;

/** From a table to what an experiment showed. */
final class ExperimentRun {
    private ExperimentRun() {}

    /**
     * @param table with the columns of {@link ExperimentSettings#columns} and, as texts, those of {@link
     *     ExperimentSettings#textColumns}
     * @throws DataException with everything that is wrong with them
     * @throws CancelledException when the watcher ends it
     */
    static ExperimentFindings run(Table table, ExperimentSettings settings, Watcher watcher) {
        watcher.at("reading arms and metrics", 0, 1);
        ExperimentRows rows = RowsReader.read(table, settings);
        int[] assigned = rows.assigned();
        AnalysisSettings analysis = settings.analysis().with(monitoring(settings.looks(), rows.weights()));
        Experiment experiment = rows.experiment(rows.outcomes(), assigned);
        watcher.at("analysing", 0, 1);
        var report = ExperimentAnalysis.analyse(experiment, analysis);
        return new ExperimentFindings(
                experiment,
                report,
                analysis,
                Checks.of(rows, experiment, analysis.level(), watcher),
                settings.segment()
                        .map(it -> SegmentRun.of(rows, (Column.Categories) table.column(it), analysis, watcher)),
                settings.score()
                        .map(it -> UpliftRun.of(rows, table.numbers(it), analysis.level(), settings.seed(), watcher))
                        .orElse(List.of()),
                rows.armOf().length - assigned.length);
    }

    /** People are planned in all arms, and looked at in two: the control and the largest treatment at most. */
    private static Monitoring monitoring(ExperimentSettings.Looks looks, double... weights) {
        double largest = Arrays.stream(weights).skip(1).max().orElse(0);
        double share = (weights[0] + largest) / Arrays.stream(weights).sum();
        return switch (looks) {
            case ExperimentSettings.Looks.Once it -> new Monitoring.Once();
            case ExperimentSettings.Looks.Planned it ->
                new Monitoring.Planned(compared(it.people(), share), it.looks(), Spending.EVEN);
            case ExperimentSettings.Looks.AnyTime it -> new Monitoring.AnyTime(compared(it.people(), share));
        };
    }

    private static long compared(long people, double share) {
        return Math.max(1, Math.round(people * share));
    }
}
