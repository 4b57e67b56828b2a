/**
 * Several learners as one: {@link io.segue.learn.predict.ensemble.Averaging} takes the mean of what their models say,
 * {@link io.segue.learn.predict.ensemble.Stacking} learns whom to believe.
 */
@NullMarked
package io.segue.learn.predict.ensemble;

import org.jspecify.annotations.NullMarked;
