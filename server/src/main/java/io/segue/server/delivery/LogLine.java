package io.segue.server.delivery;

/**
 * A line of a destination's delivery log.
 *
 * @param number one more than the line before
 */
public record LogLine(long number, Attempt attempt) {}
