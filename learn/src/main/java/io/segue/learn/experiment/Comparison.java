package io.segue.learn.experiment;

/**
 * One treatment against the control by one metric, among all comparisons of the experiment.
 *
 * @param adjustedP of {@link Evidence#p}, as the settings' correction has it
 */
public record Comparison(Evidence evidence, double adjustedP, Verdict verdict) {}
