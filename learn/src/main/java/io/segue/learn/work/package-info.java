/**
 * How work is done, whatever it is: over all processors ({@link io.segue.learn.work.Parallel}), watched and cancellable
 * ({@link io.segue.learn.work.Watcher}), by chance that comes from a seed ({@link io.segue.learn.work.Seeds}).
 */
@NullMarked
package io.segue.learn.work;

import org.jspecify.annotations.NullMarked;
