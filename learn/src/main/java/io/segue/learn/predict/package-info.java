/**
 * Supervised models: trained, judged honestly, explained, and small enough to score one row in microseconds. A {@link
 * io.segue.learn.predict.Learner} learns a {@link io.segue.learn.predict.Scorer} from {@link
 * io.segue.learn.predict.Labelled} rows. Learners are in {@code train} and {@code ensemble}, what they learn is in {@code
 * model}; {@code metric} says how good scores are, {@code validate} on which rows, {@code calibrate} makes them
 * probabilities; {@code tune} and {@code select} choose settings and features; {@code audit} and {@code drift} say whether
 * a model may be used, and still.
 */
@NullMarked
package io.segue.learn.predict;

import org.jspecify.annotations.NullMarked;
