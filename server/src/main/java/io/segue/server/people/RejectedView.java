package io.segue.server.people;

import io.segue.core.event.Rejection;

/**
 * A call that was not taken.
 *
 * @param id names it
 * @param raw as it came
 */
public record RejectedView(String id, long receivedAt, String source, Rejection why, byte[] raw) {}
