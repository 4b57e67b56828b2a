/**
 * How good scores are, once it is known what was true. Read {@link io.segue.learn.predict.metric.Scored} first, then
 * {@link io.segue.learn.predict.metric.Metric}, the one number for comparing; the others say more than one number:
 * {@link io.segue.learn.predict.metric.Auc}, {@link io.segue.learn.predict.metric.Curve}, {@link
 * io.segue.learn.predict.metric.Confusion}, {@link io.segue.learn.predict.metric.Reliability}, {@link
 * io.segue.learn.predict.metric.GainTable}. Figures equal those of scikit-learn. Knows no learner.
 */
@NullMarked
package io.segue.learn.predict.metric;

import org.jspecify.annotations.NullMarked;
