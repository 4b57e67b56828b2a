/**
 * What clusters mean to people. Begin with {@link io.segue.learn.cluster.meaning.Meanings}: for each cluster a {@link
 * io.segue.learn.cluster.meaning.ClusterMeaning} of what sets it apart ({@link io.segue.learn.cluster.meaning.Effect}), a
 * name ({@code Vocabulary}, {@code Naming}) and a rule in the product's own language that comes near to it ({@link
 * io.segue.learn.cluster.meaning.SurrogateRule}: {@code TreeGrower} grows, {@code RuleDraft} says it in words, {@link
 * io.segue.learn.cluster.meaning.Fidelity} how near on the rows that {@link
 * io.segue.learn.cluster.meaning.HeldOut} keeps back). Knows nothing of how rows came into clusters.
 */
@NullMarked
package io.segue.learn.cluster.meaning;

import org.jspecify.annotations.NullMarked;
