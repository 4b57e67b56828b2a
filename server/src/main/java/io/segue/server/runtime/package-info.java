/**
 * The way of the data. {@link io.segue.server.runtime.Pipeline} is the door; behind it the {@code Appender} puts what
 * comes in on disk, in order, and the {@code Processor} goes through it one record after another: who is it, what follows,
 * one commit. The {@code Metronome} puts the passing of time into the same log. What is remembered is a function of the log
 * alone, so a restart only has to go on where the last commit ended.
 *
 * <p>Begin with {@code Pipeline}, then {@code Processor}. Knows nothing of HTTP.
 */
@NullMarked
package io.segue.server.runtime;

import org.jspecify.annotations.NullMarked;
