/**
 * Whether a score finds those whom a treatment moves: {@link io.segue.learn.experiment.uplift.UpliftCurve} over people
 * sorted by score, its areas, and {@link io.segue.learn.experiment.uplift.UpliftBand} for how much of that is chance.
 */
@NullMarked
package io.segue.learn.experiment.uplift;

import org.jspecify.annotations.NullMarked;
