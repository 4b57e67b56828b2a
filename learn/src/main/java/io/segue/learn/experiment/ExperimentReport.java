package io.segue.learn.experiment;

import io.segue.learn.experiment.test.SampleRatio;
import java.util.List;

/**
 * @param sampleRatio first: when it fails, nothing else is to be read
 * @param comparisons metric by metric, and in each treatment by treatment
 */
public record ExperimentReport(SampleRatio sampleRatio, List<Comparison> comparisons) {
    public ExperimentReport {
        comparisons = List.copyOf(comparisons);
    }
}
