package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Comparison;
import io.segue.learn.experiment.test.SampleRatio;
import io.segue.learn.experiment.test.TestResult;
import java.util.List;

/**
 * The same analysis within each level of a column. Many comparisons make many false alarms, so p is adjusted over all of
 * them together (Holm), whatever the settings' correction is.
 *
 * @param effects that could be analysed
 * @param differences whether effects differ between levels by more than chance
 * @param skipped what could not be analysed
 */
record SegmentFindings(String column, List<Effect> effects, List<Difference> differences, List<Skipped> skipped) {

    /**
     * @param adjustedP over all effects
     * @param sampleRatio within the level
     */
    record Effect(String level, Comparison comparison, double adjustedP, SampleRatio.State sampleRatio) {
        /** Whether it may be read and holds up. */
        boolean holds(double alpha) {
            return sampleRatio != SampleRatio.State.FAIL && adjustedP <= alpha;
        }
    }

    /**
     * @param test of the levels' absolute effects
     * @param adjustedP over all metrics and treatments
     */
    record Difference(String metric, String treatment, TestResult test, double adjustedP) {}

    record Skipped(String level, String metric, String reason) {}
}
