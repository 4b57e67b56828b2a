/**
 * Clusters where rows are dense, of any shape, and noise between them. {@link io.segue.learn.cluster.density.Dbscan} finds
 * them; {@link io.segue.learn.cluster.density.DistanceCurve} helps to choose how near is near.
 */
@NullMarked
package io.segue.learn.cluster.density;

import org.jspecify.annotations.NullMarked;
