/**
 * How good a clustering is, whoever made it: {@link io.segue.learn.cluster.quality.Silhouette} from the distances between
 * rows, {@link io.segue.learn.cluster.quality.Separation} from the distances to the means. {@link
 * io.segue.learn.cluster.quality.ClusterChoice} tries several numbers of clusters with K-Means and recommends one; {@link
 * io.segue.learn.cluster.quality.GapStatistic} compares with data that have no clusters. Noise belongs to no cluster and
 * counts nowhere.
 */
@NullMarked
package io.segue.learn.cluster.quality;

import org.jspecify.annotations.NullMarked;
