/**
 * Whether clusters would come again with other people of the same kind: {@link
 * io.segue.learn.cluster.stability.Stability}. Works for every {@link io.segue.learn.cluster.Clusterer}.
 */
@NullMarked
package io.segue.learn.cluster.stability;

import org.jspecify.annotations.NullMarked;
