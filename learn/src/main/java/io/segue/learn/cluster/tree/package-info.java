/**
 * Hierarchical clustering: who comes together with whom, and how far apart they were. Begin with {@link
 * io.segue.learn.cluster.tree.Hierarchy}, which makes a {@link io.segue.learn.cluster.tree.MergeTree} by the
 * nearest-neighbour chain; the tree is cut into clusters, nested ({@link io.segue.learn.cluster.tree.Branch}) and drawn
 * ({@link io.segue.learn.cluster.tree.Dendrogram}).
 */
@NullMarked
package io.segue.learn.cluster.tree;

import org.jspecify.annotations.NullMarked;
