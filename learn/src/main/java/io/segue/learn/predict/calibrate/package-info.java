/**
 * From scores to probabilities that can be believed. {@link io.segue.learn.predict.calibrate.CalibrationChoice} tries
 * the {@link io.segue.learn.predict.calibrate.Method}s on scores of rows that were not learnt from and says how good the
 * best is; {@link io.segue.learn.predict.calibrate.Calibrating} does so as part of learning. What was fitted is a {@link
 * io.segue.learn.predict.model.Calibration}.
 */
@NullMarked
package io.segue.learn.predict.calibrate;

import org.jspecify.annotations.NullMarked;
