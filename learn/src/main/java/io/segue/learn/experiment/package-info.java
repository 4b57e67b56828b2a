/**
 * Statistics of experiments: who is in which arm, whether a difference is one, and how sure that is.
 *
 * <p>Begin with {@link io.segue.learn.experiment.ExperimentAnalysis}: an {@link io.segue.learn.experiment.Experiment} in
 * sums, {@link io.segue.learn.experiment.AnalysisSettings}, and out comes a {@link io.segue.learn.experiment.Comparison}
 * for each metric and treatment with a {@link io.segue.learn.experiment.Verdict}. Below it: {@code stat} sums data up,
 * {@code test} tests one difference, {@code sequential} minds that somebody looks often, {@code bayes} says what to
 * believe. On their own stand {@code assign} (before an experiment: who gets what), {@code power} (how many it takes) and
 * {@code uplift} (after it: whom it moved).
 */
@NullMarked
package io.segue.learn.experiment;

import org.jspecify.annotations.NullMarked;
