/**
 * Runs the engine over files of events. {@link io.segue.server.replay.Replay} is the whole run; in the order of the data:
 *
 * <ol>
 *   <li>{@link io.segue.server.replay.Decoder}: bytes to calls, on all threads;
 *   <li>{@link io.segue.server.replay.Sequencer}: in order, on one thread: duplicates, clock, who is who, which calls are
 *       one step;
 *   <li>{@link io.segue.server.replay.StepRunner}: the engine's steps, on all threads, a profile always on one;
 *   <li>{@link io.segue.server.replay.ChangeLog}: all changes in order of their instants.
 * </ol>
 *
 * <p>What a run answers does not depend on the number of threads: batches are cut by size alone, everything that looks at
 * more than one profile happens on one thread, and the order of changes is total.
 */
@NullMarked
package io.segue.server.replay;

import org.jspecify.annotations.NullMarked;
