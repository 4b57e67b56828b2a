package io.segue.server.people;

import io.segue.core.event.Event;

/**
 * One call of a person.
 *
 * @param position of the record it came in
 * @param index its place in the record, from 0
 * @param receivedAt when it came in, in milliseconds since 1970 UTC
 * @param json as it is kept
 */
public record CallView(long position, int index, long receivedAt, String source, byte[] json, Event event) {}
