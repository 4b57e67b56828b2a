package io.segue.server.analysis.experiment;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.Value;

/** What an experiment showed, told from the verdict to the method. */
public final class ExperimentStory {
    private ExperimentStory() {}

    /**
     * @param name of the file, for the title
     * @param table with the columns of {@link ExperimentSettings#columns} and, as texts, those of {@link
     *     ExperimentSettings#textColumns}
     * @throws DataException with everything that is wrong with them
     * @throws CancelledException when the watcher ends it
     */
    public static Report of(String name, Table table, ExperimentSettings settings, Watcher watcher) {
        ExperimentFindings findings = ExperimentRun.run(table, settings, watcher);
        return new Report(
                "experiment",
                "What the experiment in " + name + " showed",
                ExperimentVerdicts.of(findings),
                parts(findings, settings));
    }

    private static Parts parts(ExperimentFindings findings, ExperimentSettings settings) {
        ResultTables tables = new ResultTables(findings);
        Parts parts = new Parts()
                .table(tables.results())
                .chart(tables.forest())
                .section(
                        "arms",
                        "Who was in it",
                        new Parts()
                                .fact(
                                        "sampleRatioP",
                                        "p of the sample ratio",
                                        Value.pValue(
                                                findings.report().sampleRatio().p()))
                                .fact("leftOut", "Rows without an arm, left out", Value.count(findings.leftOut()))
                                .table(tables.arms()))
                .section(
                        "numbers",
                        "The numbers",
                        new Parts().table(tables.differences()).table(tables.beliefs()));
        if (!(findings.settings().monitoring() instanceof Monitoring.Once)) {
            parts.section("looks", "Looking more than once", new Parts().table(tables.looks()));
        }
        if (!tables.past().rows().isEmpty()) {
            parts.section("past", "What was before", new Parts().table(tables.past()));
        }
        findings.segments()
                .ifPresent(it ->
                        parts.section("segments", "Within " + it.column(), SegmentParts.of(it, findings.settings())));
        if (!findings.uplift().isEmpty()) {
            parts.section("uplift", "Whom it moves", UpliftParts.of(findings, settings));
        }
        if (!findings.checks().isEmpty()) {
            parts.section("checks", "Further tests", new Parts().table(tables.checks()));
        }
        return parts.section("method", "How this was found", MethodParts.of(findings, settings));
    }
}
