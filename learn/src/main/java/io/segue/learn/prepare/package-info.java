/**
 * From columns as they are to features a method can work with: missing values, scales, texts, outliers. Everything is
 * fitted on training rows and kept, so that what comes later is treated alike and teaches nothing.
 *
 * <p>Read {@link io.segue.learn.prepare.Preparation} (what is asked for, a list of {@link io.segue.learn.prepare.Recipe}s),
 * then {@link io.segue.learn.prepare.Prepared} and {@link io.segue.learn.prepare.FittedPreparation} (what came of it).
 * {@link io.segue.learn.prepare.Scaling}, {@link io.segue.learn.prepare.Encoding}, {@link
 * io.segue.learn.prepare.Outliers} are questions; {@link io.segue.learn.prepare.Scaler}, {@link
 * io.segue.learn.prepare.Encoder}, {@link io.segue.learn.prepare.Fence} the answers found in training.
 */
@NullMarked
package io.segue.learn.prepare;

import org.jspecify.annotations.NullMarked;
