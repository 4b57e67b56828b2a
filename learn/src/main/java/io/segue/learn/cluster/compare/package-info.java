/**
 * Two clusterings of the same rows beside each other. {@link io.segue.learn.cluster.compare.Contingency} counts which
 * cluster meets which; from it come {@link io.segue.learn.cluster.compare.RandIndex}, how much they agree, and {@link
 * io.segue.learn.cluster.compare.Renaming}, which new cluster is which old one. Labels are {@code int}s below 0 where a row
 * belongs to no cluster.
 */
@NullMarked
package io.segue.learn.cluster.compare;

import org.jspecify.annotations.NullMarked;
