package io.segue.server.http;

/**
 * @param behindProxy whether {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} tell the truth, because a proxy of
 *     one's own sets them
 */
public record TrackingOptions(boolean behindProxy) {}
