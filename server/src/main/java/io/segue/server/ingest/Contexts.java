package io.segue.server.ingest;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Completes the calls' contexts: with that of their batch, whose fields are taken where a call has none of that name;
 * with the address and user agent of a device; with a flag for bots.
 */
final class Contexts {
    private static final Value TRUE = new Value.Bool(true);

    private final Fields batch;
    private final Value ip;
    private final Value userAgent;
    private final boolean history;
    private final boolean browser;
    private final Fields.Builder builder = new Fields.Builder();

    // A batch mostly has one user agent, so the last answer is kept.
    private String lastUserAgent = "";
    private boolean lastWasBot;

    /** @param around what stands around the calls in their body */
    Contexts(boolean history, Arrival arrival, Fields around) {
        this.batch = around.get("context") instanceof Value.Struct struct ? struct.fields() : Fields.EMPTY;
        this.ip = text(arrival.ip());
        this.userAgent = text(arrival.userAgent());
        this.history = history;
        this.browser = ClientSide.isBrowser(arrival);
    }

    private static Value text(@Nullable String text) {
        return text == null || text.isEmpty() ? Value.ABSENT : new Value.Text(text);
    }

    /** The call's context as it is to be kept; one that is no object stays as it is and will be rejected. */
    Value complete(Fields call) {
        Value given = call.get("context");
        Fields own = given instanceof Value.Struct struct ? struct.fields() : Fields.EMPTY;
        boolean isEmpty = given instanceof Value.Absent
                || given instanceof Value.Items items && items.items().isEmpty();
        if (!isEmpty && !(given instanceof Value.Struct)) {
            return given;
        }
        return new Value.Struct(filled(call, merged(own)));
    }

    private Fields merged(Fields own) {
        if (batch.isEmpty()) {
            return own;
        }
        addPresent(own);
        for (int i = 0; i < batch.size(); i++) {
            if (own.get(batch.name(i)) instanceof Value.Absent) {
                builder.add(batch.name(i), batch.value(i));
            }
        }
        return builder.build();
    }

    private Fields filled(Fields call, Fields context) {
        boolean client = !history && ClientSide.sent(call, context, browser);
        Value newIp = client && isMissing(context, "ip") ? ip : Value.ABSENT;
        Value newUserAgent = client && isMissing(context, "userAgent") ? userAgent : Value.ABSENT;
        Value agent = newUserAgent instanceof Value.Absent ? context.get("userAgent") : newUserAgent;
        boolean bot = isBot(agent) && isMissing(context, "bot");
        if (newIp instanceof Value.Absent && newUserAgent instanceof Value.Absent && !bot) {
            return context;
        }
        addPresent(context);
        addKnown("ip", newIp);
        addKnown("userAgent", newUserAgent);
        addKnown("bot", bot ? TRUE : Value.ABSENT);
        return builder.build();
    }

    /** Leaves out what is {@code null}, lest it hide what is added under the same name. */
    private void addPresent(Fields fields) {
        for (int i = 0; i < fields.size(); i++) {
            addKnown(fields.name(i), fields.value(i));
        }
    }

    private void addKnown(String name, Value value) {
        if (!(value instanceof Value.Absent)) {
            builder.add(name, value);
        }
    }

    private static boolean isMissing(Fields context, String name) {
        return context.get(name) instanceof Value.Absent;
    }

    private boolean isBot(Value agent) {
        if (!(agent instanceof Value.Text text)) {
            return false;
        }
        if (!text.text().equals(lastUserAgent)) {
            lastUserAgent = text.text();
            lastWasBot = Bots.matches(lastUserAgent);
        }
        return lastWasBot;
    }
}
