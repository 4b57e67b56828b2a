package io.segue.server.transfer;

import io.segue.core.event.Rejection;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.ingest.Limits;
import io.segue.server.json.FieldsWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call as it is sent: as it was read, with a name if it has none, and with the time that it says. */
final class CallText {
    private static final List<String> TIMES = List.of("timestamp", "originalTimestamp", "sentAt", "receivedAt");

    private final FieldsWriter writer = new FieldsWriter();
    private final boolean old;

    /** @param old whether the calls happened long ago */
    CallText(boolean old) {
        this.old = old;
    }

    /** The same bytes for the same call. */
    byte[] write(Fields call) {
        return writer.write(old ? call : withoutCorrection(call));
    }

    /**
     * A server corrects the clock of whoever sent a call; of a call that lay in a file since, that would be the time it
     * lay there.
     */
    private static Fields withoutCorrection(Fields call) {
        boolean corrected = isThere(call, "timestamp");
        var fields = new Fields.Builder();
        for (int i = 0; i < call.size(); i++) {
            String name = call.name(i);
            if (!name.equals("sentAt") && !(corrected && name.equals("originalTimestamp"))) {
                fields.add(name, call.value(i));
            }
        }
        return fields.build();
    }

    /** Why this call must not be sent; null when it may be. */
    @Nullable
    Rejection trouble(Fields call, byte[] json) {
        if (json.length > Limits.EVENT_BYTES_MAX) {
            return new Rejection(
                    "too-large",
                    "expected a call of at most " + Limits.EVENT_BYTES_MAX + " bytes, but got " + json.length);
        }
        // The server would take it for a call of now, and all that follow it for late ones.
        return old && TIMES.stream().noneMatch(name -> isThere(call, name))
                ? new Rejection(
                        "missing-time",
                        "expected an old call to say when it happened, such as"
                                + " \"timestamp\":\"2026-03-01T10:14:07.000Z\", but it does not")
                : null;
    }

    /** The call with its own message id, or else with this one. */
    static byte[] named(Fields call, byte[] json, Trail trail) {
        if (isThere(call, "messageId") || call.isEmpty()) {
            return json;
        }
        byte[] name = ("{\"messageId\":\"" + trail.messageId() + "\",").getBytes(StandardCharsets.UTF_8);
        byte[] named = new byte[name.length + json.length - 1];
        System.arraycopy(name, 0, named, 0, name.length);
        System.arraycopy(json, 1, named, name.length, json.length - 1);
        return named;
    }

    private static boolean isThere(Fields call, String name) {
        return switch (call.get(name)) {
            case Value.Absent absent -> false;
            case Value.Text text -> !text.text().isEmpty();
            case Value.Num number -> true;
            case Value.Bool bool -> true;
            case Value.Items items -> true;
            case Value.Struct struct -> true;
        };
    }
}
