package io.segue.server.ingest;

/** What a sender may send at once. Beyond any of these the answer is 400 and says which. */
public final class Limits {
    /** Bytes of one call. */
    public static final int EVENT_BYTES_MAX = 32 * 1024;

    /** Bytes of a body with many calls, decompressed. */
    public static final int BATCH_BYTES_MAX = 500 * 1024;

    /** Calls in one body. */
    public static final int BATCH_EVENTS_MAX = 2_500;

    private Limits() {}

    static String event(int bytes) {
        return "expected a call of at most " + EVENT_BYTES_MAX + " bytes (EVENT_BYTES_MAX), but got " + bytes;
    }

    static String events() {
        return "expected at most " + BATCH_EVENTS_MAX + " calls in a batch (BATCH_EVENTS_MAX), but got more;"
                + " send several batches";
    }

    /** What to say of a body that is longer than its door lets through. */
    public static String body(Door door) {
        return door.isBatch()
                ? "expected a batch of at most " + BATCH_BYTES_MAX + " bytes (BATCH_BYTES_MAX), but got more;"
                        + " send several batches"
                : "expected a call of at most " + EVENT_BYTES_MAX + " bytes (EVENT_BYTES_MAX), but got more";
    }
}
