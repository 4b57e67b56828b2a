/**
 * Distances from many rows to one point, at the speed of the processor: {@link io.segue.learn.cluster.distance.Blocks}
 * keeps rows so that the compiler makes vector instructions of plain loops, {@link
 * io.segue.learn.cluster.distance.Euclid} has the loops. Knows no clusters.
 */
@NullMarked
package io.segue.learn.cluster.distance;

import org.jspecify.annotations.NullMarked;
