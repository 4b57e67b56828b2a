package io.segue.server.ingest;

import io.segue.core.event.IsoTime;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.Locale;

/**
 * When a call happened. A device's clock may be wrong, and a call may have waited on the device; but how long it waited
 * the device can tell: {@code receivedAt − (sentAt − originalTimestamp)}. Nothing happened after it was received.
 */
final class Timing {
    /** No instant, or none that can be read. */
    static final long NONE = -1;

    private static final String[] HISTORY = {"timestamp", "originalTimestamp", "sentAt", "receivedAt"};

    private final boolean history;
    private final DeviceOrder order;
    private final long receivedAt;
    private final long batchSentAt;

    /** @param around what stands around the calls in their body */
    Timing(boolean history, DeviceOrder order, long receivedAt, Fields around) {
        this.history = history;
        this.order = order;
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
        if (happened == NONE) {
            return NONE;
        }
        long sent = batchSentAt == NONE ? instant(call.get("sentAt")) : batchSentAt;
        long time = corrected(happened, sent);
        if (time > receivedAt || !(call.get("anonymousId") instanceof Value.Text device)) {
            return notAfterReceipt(time);
        }
        return notAfterReceipt(order.fit(device.text(), happened, time));
    }

    /** What the sender's clock showed when it happened. */
    static Value original(Fields call) {
        Value original = call.get("originalTimestamp");
        Value timestamp = call.get("timestamp");
        return isThere(original) && !(isThere(timestamp) && isRudderStack(call)) ? original : timestamp;
    }

    /**
     * RudderStack's libraries write when they were called into {@code originalTimestamp}, whatever the program said, and
     * what it said into {@code timestamp}.
     */
    private static boolean isRudderStack(Fields call) {
        return call.get("context") instanceof Value.Struct context
                && context.fields().get("library") instanceof Value.Struct library
                && library.fields().get("name") instanceof Value.Text name
                && name.text().toLowerCase(Locale.ROOT).contains("rudder");
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
