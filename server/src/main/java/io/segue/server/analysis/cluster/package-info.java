/**
 * What {@code segue cluster} does, without a terminal. Begin with {@link io.segue.server.analysis.cluster.ClusterAnalysis}:
 * a table and {@link io.segue.server.analysis.cluster.ClusterSettings} in, {@link
 * io.segue.server.analysis.cluster.Clustering} out. On the way {@code Preparing} makes features, {@code Grouping} clusters
 * them, and {@link io.segue.server.analysis.cluster.Judgement} says what may be used. Then {@link
 * io.segue.server.analysis.cluster.Earlier} compares with a run before, {@link
 * io.segue.server.analysis.cluster.ClusterModel} and {@link io.segue.server.analysis.cluster.ClusterDefinitions} keep what
 * was found, and {@link io.segue.server.analysis.cluster.ClusterReport} tells it. Knows nothing of options.
 */
@NullMarked
package io.segue.server.analysis.cluster;

import org.jspecify.annotations.NullMarked;
