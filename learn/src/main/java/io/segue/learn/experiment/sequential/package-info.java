/**
 * Looking more than once: {@link io.segue.learn.experiment.sequential.Monitoring} says how often somebody looks, and how
 * far a difference must then be from 0. {@link io.segue.learn.experiment.sequential.SpendingBounds} is the mathematics of
 * planned looks.
 */
@NullMarked
package io.segue.learn.experiment.sequential;

import org.jspecify.annotations.NullMarked;
