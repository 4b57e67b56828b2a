package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.AnalysisSettings;
import io.segue.learn.experiment.Experiment;
import io.segue.learn.experiment.ExperimentReport;
import io.segue.learn.experiment.test.TestResult;
import io.segue.learn.experiment.uplift.TopShare;
import io.segue.learn.experiment.uplift.UpliftBand;
import io.segue.learn.experiment.uplift.UpliftCurve;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis found.
 *
 * @param settings with the monitoring that was used
 * @param checks the same comparisons by other tests
 * @param segments empty when none were asked for
 * @param uplift empty when there is no score
 * @param leftOut rows that are in no arm
 */
record ExperimentFindings(
        Experiment experiment,
        ExperimentReport report,
        AnalysisSettings settings,
        List<Check> checks,
        Optional<SegmentFindings> segments,
        List<Uplift> uplift,
        long leftOut) {

    /** One comparison by one test. */
    record Check(String metric, String treatment, TestResult test) {}

    /**
     * What a score is worth.
     *
     * @param top the best fifth
     */
    record Uplift(String metric, String treatment, UpliftCurve curve, UpliftBand band, Top top) {}

    /** What the treatment does to those with the best score. */
    sealed interface Top {
        record Found(TopShare share) implements Top {}

        /** @param reason such as that nobody of them is in the control */
        record LeftOut(String reason) implements Top {}
    }
}
