package io.segue.server.ingest;

import io.segue.core.event.IsoTime;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;

/**
 * When a call happened. A device's clock may be wrong, and a call may have waited on the device; but how long it waited
 * the device can tell: {@code receivedAt − (sentAt − originalTimestamp)}. Nothing happened after it was received.
 */
final class Timing {
    /** No instant, or none that can be read. */
    static final long NONE = -1;

    private static final String[] HISTORY = {"timestamp", "originalTimestamp", "sentAt", "receivedAt"};

    private final boolean history;
    private final long receivedAt;
    private final long batchSentAt;

    /** @param around what stands around the calls in their body */
    Timing(boolean history, long receivedAt, Fields around) {
        this.history = history;
        this.receivedAt = receivedAt;
        this.batchSentAt = instant(around.get("sentAt"));
    }

    /** {@link #NONE} when the call names an instant that is none. */
    long of(Fields call) {
        return history ? ofOld(call) : ofLive(call);
    }

    /** Old calls say when they happened, after whatever correction was due; when they come in means nothing. */
    private long ofOld(Fields call) {
        for (String field : HISTORY) {
            if (isThere(call.get(field))) {
                return notAfterReceipt(instant(call.get(field)));
            }
        }
        return receivedAt;
    }

    private long ofLive(Fields call) {
        Value original = original(call);
        if (!isThere(original)) {
            return receivedAt;
        }
        long happened = instant(original);
        long sent = batchSentAt == NONE ? instant(call.get("sentAt")) : batchSentAt;
        return happened == NONE ? NONE : notAfterReceipt(corrected(happened, sent));
    }

    /** What the device's clock showed. */
    static Value original(Fields call) {
        Value original = call.get("originalTimestamp");
        return isThere(original) ? original : call.get("timestamp");
    }

    private long corrected(long happened, long sent) {
        long corrected = receivedAt - (sent - happened);
        return sent == NONE || !IsoTime.possible(corrected) ? happened : corrected;
    }

    private long notAfterReceipt(long time) {
        return Math.min(time, receivedAt);
    }

    static boolean isThere(Value value) {
        return !(value instanceof Value.Absent
                || value instanceof Value.Text text && text.text().isEmpty());
    }

    private static long instant(Value value) {
        return value instanceof Value.Text text ? IsoTime.parse(text.text()).orElse(NONE) : NONE;
    }
}
