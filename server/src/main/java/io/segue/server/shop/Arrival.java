package io.segue.server.shop;

/**
 * One call of the tracking API on its way into a server.
 *
 * @param at when it reaches the server, in milliseconds since 1970 UTC; its {@code timestamp} may be days older
 * @param json the call, one object in UTF-8 without an end of line
 */
public record Arrival(long at, byte[] json) {}
