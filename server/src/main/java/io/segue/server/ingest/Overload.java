package io.segue.server.ingest;

import java.time.Duration;

/** Not now, but later: nothing of the request was taken. */
public final class Overload extends Exception {
    private final Reason reason;
    private final Duration retryAfter;

    public enum Reason {
        /** More comes in than can be worked off; 429. */
        BUSY,
        /** The disk is full or does not work; 503. */
        DISK,
        /** The server is going down; 503. */
        STOPPING
    }

    public Overload(Reason reason, Duration retryAfter, String message) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** How long the sender should wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
