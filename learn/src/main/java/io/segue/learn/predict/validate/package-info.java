/**
 * Honest rows: which ones a model learns from and which ones it is judged by. {@link
 * io.segue.learn.predict.validate.Folds} and {@link io.segue.learn.predict.validate.Holdout} cut; {@link
 * io.segue.learn.predict.validate.CrossValidation} learns and scores each part by a model that has not seen it; {@link
 * io.segue.learn.predict.validate.LearningCurve} says whether more rows would help. Knows no particular learner.
 */
@NullMarked
package io.segue.learn.predict.validate;

import org.jspecify.annotations.NullMarked;
