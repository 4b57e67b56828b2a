/**
 * Natural groups, how good and how stable they are, and what they mean. Here is what its rooms share: a way to cluster is
 * a {@link io.segue.learn.cluster.Clusterer}, its answer a label for each row, and what may be made of it a {@link
 * io.segue.learn.cluster.Verdict}. Labels count from 0; {@link io.segue.learn.cluster.Clusterer#NOISE} belongs to no
 * cluster.
 *
 * <p>Begin with {@code kmeans.KMeans}; then {@code quality} says how good a clustering is and for how many clusters it is
 * best, {@code stability} whether it would come again with other people of the same kind.
 *
 * <p>Other ways are {@code tree.Hierarchy}, clusters inside clusters, and {@code density.Dbscan}, clusters of any shape with
 * noise between them. {@code compare} puts two clusterings of the same rows side by side, {@code meaning.Meanings} says
 * what clusters are. Below all of them lie {@code distance} and {@code space}.
 */
@NullMarked
package io.segue.learn.cluster;

import org.jspecify.annotations.NullMarked;
