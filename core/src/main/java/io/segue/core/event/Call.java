package io.segue.core.event;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads single fields of a call's body. What is wrong with a field does not stop the reading: the first mistake is kept
 * as the call's {@link #rejection}.
 */
final class Call {
    /** In this order: when it happened, then ever less exact reports of that. */
    private static final String[] TIMES = {"timestamp", "originalTimestamp", "sentAt", "receivedAt"};

    /** 2^53: above it a double no longer tells neighbouring whole numbers, and with them people, apart. */
    private static final double EXACT_BELOW = 9_007_199_254_740_992.0;

    private final Fields body;
    private @Nullable Rejection rejection;

    Call(Fields body) {
        this.body = body;
    }

    /** The first mistake that was found; null when there was none. */
    @Nullable
    Rejection rejection() {
        return rejection;
    }

    void reject(String code, String reason) {
        if (rejection == null) {
            rejection = new Rejection(code, reason);
        }
    }

    /** A text that is not empty; null when the field is missing, empty or of another type. */
    @Nullable
    String text(String field) {
        return body.get(field) instanceof Value.Text text && !text.text().isEmpty() ? text.text() : null;
    }

    /** A name of something or somebody: text, or a whole number; null when missing or empty. */
    @Nullable
    String id(String field) {
        return switch (body.get(field)) {
            case Value.Absent a -> null;
            case Value.Text text -> text.text().isEmpty() ? null : text.text();
            case Value.Num number -> id(field, number.number());
            case Value.Bool b -> wrongId(field, "true or false");
            case Value.Items i -> wrongId(field, "an array");
            case Value.Struct s -> wrongId(field, "an object");
        };
    }

    private @Nullable String id(String field, double number) {
        return Math.rint(number) == number && Math.abs(number) < EXACT_BELOW
                ? Long.toString((long) number)
                : wrongId(field, "a number that is not whole, or too large to be exact; send it as text");
    }

    private @Nullable String wrongId(String field, String found) {
        reject("bad-identifier", "expected " + field + " to be a text, but got " + found);
        return null;
    }

    /** An object; empty when missing, and when it is the empty array that PHP writes for an empty object. */
    Fields object(String field) {
        Value value = body.get(field);
        if (value instanceof Value.Struct struct) {
            return struct.fields();
        }
        if (!(value instanceof Value.Absent
                || value instanceof Value.Items items && items.items().isEmpty())) {
            reject("bad-field", "expected " + field + " to be an object, such as {\"category\": \"outdoor\"}");
        }
        return Fields.EMPTY;
    }

    /** When it happened; 0 after a rejection. */
    long time() {
        for (String field : TIMES) {
            Value value = body.get(field);
            if (value instanceof Value.Text text && !text.text().isEmpty()) {
                return time(field, text.text());
            }
            if (!(value instanceof Value.Absent || value instanceof Value.Text)) {
                return impossible(field, "something that is not a text");
            }
        }
        reject("missing-time", "expected a timestamp, such as \"2026-03-01T10:14:07.000Z\", but the call has none");
        return 0;
    }

    private long time(String field, String text) {
        OptionalLong time = IsoTime.parse(text);
        return time.isPresent() ? time.getAsLong() : impossible(field, "'" + shortened(text) + "'");
    }

    private long impossible(String field, String found) {
        reject(
                "impossible-time",
                "expected " + field + " to be an instant with a zone between 1970 and 9999, such as"
                        + " \"2026-03-01T10:14:07.000Z\", but got " + found);
        return 0;
    }

    /** Enough of a text to recognise it by. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
