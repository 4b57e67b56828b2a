package io.segue.learn.experiment;

import io.segue.learn.experiment.stat.Interval;

/**
 * What is believed of one treatment after the data, with nothing believed before.
 *
 * @param chanceToBeatControl how likely it is better
 * @param chanceToBeBest of all arms
 * @param expectedLoss what is given up on average by choosing it, in the metric's unit
 * @param lift where the relative lift is
 */
public record Credence(double chanceToBeatControl, double chanceToBeBest, double expectedLoss, Interval lift) {}
