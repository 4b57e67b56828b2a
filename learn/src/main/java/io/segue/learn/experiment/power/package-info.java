/**
 * Before an experiment: how many people it takes ({@link io.segue.learn.experiment.power.ProportionPower}, {@link
 * io.segue.learn.experiment.power.MeanPower}), what it can find, and how long that lasts ({@link
 * io.segue.learn.experiment.power.TestDuration}).
 */
@NullMarked
package io.segue.learn.experiment.power;

import org.jspecify.annotations.NullMarked;
