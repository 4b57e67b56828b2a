/**
 * What is known of an arm, summed up: {@link io.segue.learn.experiment.stat.Moments} and {@link
 * io.segue.learn.experiment.stat.JointMoments} with the accumulators that a stream fills, {@link
 * io.segue.learn.experiment.stat.Sample} for each kind of metric, and {@link io.segue.learn.experiment.stat.Summary},
 * to which every kind comes down. The ground floor of experiments.
 */
@NullMarked
package io.segue.learn.experiment.stat;

import org.jspecify.annotations.NullMarked;
