package io.segue.learn.experiment;

import io.segue.learn.experiment.stat.Summary;
import io.segue.learn.experiment.test.Lift;
import io.segue.learn.experiment.test.TestResult;

/**
 * One treatment against the control by one metric, by itself.
 *
 * @param inTreatment share, mean, adjusted mean or ratio, and {@code inControl} likewise
 * @param test as if this were the only look
 * @param lift as if this were the only look
 * @param sequential what holds however often one looked as the settings allow; for a single look, what would hold at any
 *     time
 * @param p what the verdict goes by before correction: of the test, or of all looks so far
 * @param varianceReduction of the treatment by what was before, 0 where there is nothing
 */
public record Evidence(
        Metric metric,
        String treatment,
        Summary inTreatment,
        Summary inControl,
        TestResult test,
        Lift lift,
        Lift sequential,
        double p,
        Credence credence,
        double varianceReduction) {}
