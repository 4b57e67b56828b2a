/**
 * Who is in which arm, by arithmetic alone: an {@link io.segue.learn.experiment.assign.Allocation} turns an id into an arm
 * by a {@link io.segue.learn.experiment.assign.Hashing}, the same everywhere and always, with nothing to remember. {@link
 * io.segue.learn.experiment.assign.Namespace} keeps experiments apart, and some people out of all of them.
 */
@NullMarked
package io.segue.learn.experiment.assign;

import org.jspecify.annotations.NullMarked;
