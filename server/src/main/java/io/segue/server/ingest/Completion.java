package io.segue.server.ingest;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.json.IsoText;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Brings the calls of one request into the form in which they are kept. */
final class Completion {
    private final @Nullable String type;
    private final boolean history;
    private final Timing timing;
    private final Contexts contexts;
    private final Value batchSentAt;
    private final Value receivedAt;
    private final RandomGenerator random;
    private final IsoText isoText = new IsoText();
    private final Fields.Builder builder = new Fields.Builder();

    /**
     * @param around what stands around the calls in their body
     * @param order of the devices that send here
     * @param random names calls that come without a {@code messageId}
     */
    Completion(Door door, Arrival arrival, Fields around, DeviceOrder order, RandomGenerator random) {
        this.type = door.type();
        this.history = door.isHistory();
        this.timing = new Timing(history, order, arrival.at(), around);
        this.contexts = new Contexts(history, arrival, around);
        this.batchSentAt = around.get("sentAt");
        this.receivedAt = time(arrival.at());
        this.random = random;
    }

    /** What we know goes first, what we do not follows in its order. */
    Fields complete(Fields call) {
        builder.add("type", type == null ? call.get("type") : new Value.Text(type));
        builder.add("messageId", messageId(call));
        addTimes(call);
        for (int i = 0; i < call.size(); i++) {
            if (!isOurs(call.name(i))) {
                builder.add(call.name(i), call.value(i));
            }
        }
        Value context = contexts.complete(call);
        if (!(context instanceof Value.Struct struct && struct.fields().isEmpty())) {
            builder.add("context", context);
        }
        return builder.build();
    }

    /** What this class writes itself. The write key is the sender's secret and not part of the call. */
    private static boolean isOurs(String name) {
        return switch (name) {
            case "type", "messageId", "timestamp", "originalTimestamp", "sentAt", "receivedAt", "context", "writeKey" ->
                true;
            default -> false;
        };
    }

    private Value messageId(Fields call) {
        Value given = call.get("messageId");
        return Timing.isThere(given) ? given : new Value.Text(randomId());
    }

    /** A UUID of version 4. */
    private String randomId() {
        long high = random.nextLong() & ~0xf000L | 0x4000L;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private void addTimes(Fields call) {
        long time = timing.of(call);
        Value original = history ? call.get("originalTimestamp") : Timing.original(call);
        if (time != Timing.NONE) {
            builder.add("timestamp", time(time));
        } else if (history || !Timing.isThere(call.get("originalTimestamp"))) {
            add("timestamp", call.get("timestamp"));
        }
        add("originalTimestamp", time == Timing.NONE ? call.get("originalTimestamp") : original);
        Value sentAt = call.get("sentAt");
        add("sentAt", Timing.isThere(sentAt) ? sentAt : batchSentAt);
        Value receivedThen = call.get("receivedAt");
        builder.add("receivedAt", history && Timing.isThere(receivedThen) ? receivedThen : receivedAt);
    }

    private void add(String name, Value value) {
        if (Timing.isThere(value)) {
            builder.add(name, value);
        }
    }

    private Value time(long millis) {
        return new Value.Text(isoText.text(millis));
    }
}
