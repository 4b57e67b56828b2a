/**
 * What several rooms say of numbers that vary: the normal distribution ({@link io.segue.learn.statistics.Gauss}), intervals
 * of shares ({@link io.segue.learn.statistics.Shares}), p values of many tests ({@link io.segue.learn.statistics.Adjusted}).
 */
@NullMarked
package io.segue.learn.statistics;

import org.jspecify.annotations.NullMarked;
