/**
 * Tests of one difference: {@link io.segue.learn.experiment.test.TwoProportions}, {@link
 * io.segue.learn.experiment.test.WelchT}, {@link io.segue.learn.experiment.test.MannWhitney}, {@link
 * io.segue.learn.experiment.test.ChiSquare}, {@link io.segue.learn.experiment.test.FisherExact}, each with a {@link
 * io.segue.learn.experiment.test.TestResult}. Around them: {@link io.segue.learn.experiment.test.Lift} says how large it
 * is, {@link io.segue.learn.statistics.Adjusted} minds that several were looked at, {@link
 * io.segue.learn.experiment.test.SampleRatio} whether any of it may be read. A difference is always treatment − control,
 * and p is always two-sided.
 */
@NullMarked
package io.segue.learn.experiment.test;

import org.jspecify.annotations.NullMarked;
