/**
 * Rows as points in space: {@link io.segue.learn.cluster.space.KdTree} puts neighbours next to each other, for methods that
 * ask who is near.
 */
@NullMarked
package io.segue.learn.cluster.space;

import org.jspecify.annotations.NullMarked;
