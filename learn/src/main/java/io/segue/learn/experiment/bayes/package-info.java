/**
 * What is believed after the data: a {@link io.segue.learn.experiment.bayes.Posterior} for each arm, compared by {@link
 * io.segue.learn.experiment.bayes.Belief}. Integrals, no simulation, so the same data always give the same numbers.
 */
@NullMarked
package io.segue.learn.experiment.bayes;

import org.jspecify.annotations.NullMarked;
