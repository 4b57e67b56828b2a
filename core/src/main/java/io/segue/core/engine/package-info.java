/**
 * The one meaning of a segment. {@link io.segue.core.engine.Engine#step} takes what we remember of a person and what has
 * just become known, and answers with what changed and when it wants to be called again. Live stream, replay, backfill,
 * preview and Flink all call it; it reads no clock, starts no thread and does no I/O.
 */
@NullMarked
package io.segue.core.engine;

import org.jspecify.annotations.NullMarked;
