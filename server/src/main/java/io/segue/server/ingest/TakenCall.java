package io.segue.server.ingest;

import io.segue.core.event.Event;

/**
 * A valid call.
 *
 * @param json as it is kept: a JSON object with {@code type}, {@code messageId} and {@code timestamp}, corrected and
 *     completed, that {@link io.segue.core.event.EventParser} reads as exactly this event
 * @param event the same for the engine
 */
public record TakenCall(byte[] json, Event event) {}
