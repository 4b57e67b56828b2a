/**
 * K-Means. {@link io.segue.learn.cluster.kmeans.KMeans} is the door: settings in, a {@link
 * io.segue.learn.cluster.kmeans.KMeansResult} out. One run is good first centres ({@code GreedySeeding}) and exact Lloyd
 * iterations from there ({@code Lloyd}, which skips what cannot have changed). {@link
 * io.segue.learn.cluster.kmeans.MiniBatch} trades a little inertia for much time.
 */
@NullMarked
package io.segue.learn.cluster.kmeans;

import org.jspecify.annotations.NullMarked;
