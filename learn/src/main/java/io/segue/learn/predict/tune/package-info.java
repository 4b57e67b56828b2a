/**
 * The settings of a learner, tried out. A {@link io.segue.learn.predict.tune.Space} says what there is to choose, a {@link
 * io.segue.learn.predict.tune.Search} which settings are tried, {@link io.segue.learn.predict.tune.Tuning} tries them
 * and remembers every {@link io.segue.learn.predict.tune.Trial}. Knows no particular learner.
 */
@NullMarked
package io.segue.learn.predict.tune;

import org.jspecify.annotations.NullMarked;
