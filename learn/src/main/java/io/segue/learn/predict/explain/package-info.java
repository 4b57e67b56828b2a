/**
 * What each feature had to do with a score: an {@link io.segue.learn.predict.explain.Explainer} makes an {@link
 * io.segue.learn.predict.explain.Explanation} of one row, {@link io.segue.learn.predict.explain.Importance} sums them up over
 * many.
 */
@NullMarked
package io.segue.learn.predict.explain;

import org.jspecify.annotations.NullMarked;
