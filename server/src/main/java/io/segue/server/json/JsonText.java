package io.segue.server.json;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON. Whole numbers are written without decimals, so that what came as {@code 42} goes as {@code 42}. */
public final class JsonText {
    /** Above it not every whole number is a double of its own, and decimals are the honest way to write one. */
    private static final double WHOLE_MAX = 1L << 53;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    public static String of(Fields fields) {
        return new JsonText().object(fields).text.toString();
    }

    public static String of(Value value) {
        return new JsonText().value(value).text.toString();
    }

    /**
     * What libraries answer with.
     *
     * @param thing null, a text, a number, true or false, a list, a map, or a value of ours
     * @throws IllegalArgumentException for anything else
     */
    public static String ofAny(@Nullable Object thing) {
        return new JsonText().any(thing).text.toString();
    }

    private JsonText any(@Nullable Object thing) {
        return switch (thing) {
            case null -> add("null");
            case String it -> add(JsonLine.quoted(it));
            case Boolean it -> add(it.toString());
            case Number it -> add(it.toString());
            case RawJson it -> add(it.text());
            case Fields it -> object(it);
            case Value it -> value(it);
            case List<?> it -> list(it);
            case Map<?, ?> it -> map(it);
            default ->
                throw new IllegalArgumentException("expected something JSON can say, but got " + thing.getClass());
        };
    }

    private JsonText add(String json) {
        text.append(json);
        return this;
    }

    private JsonText list(List<?> items) {
        text.append('[');
        for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
            any(rest.next());
            text.append(rest.hasNext() ? "," : "");
        }
        text.append(']');
        return this;
    }

    private JsonText map(Map<?, ?> entries) {
        text.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            text.append(comma)
                    .append(JsonLine.quoted(String.valueOf(entry.getKey())))
                    .append(':');
            any(entry.getValue());
            comma = ",";
        }
        text.append('}');
        return this;
    }

    private JsonText object(Fields fields) {
        text.append('{');
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",")
                    .append(JsonLine.quoted(fields.name(i)))
                    .append(':');
            value(fields.value(i));
        }
        text.append('}');
        return this;
    }

    private JsonText value(Value value) {
        return switch (value) {
            case Value.Absent absent -> add("null");
            case Value.Text it -> add(JsonLine.quoted(it.text()));
            case Value.Num it -> number(it.number());
            case Value.Bool it -> add(Boolean.toString(it.truth()));
            case Value.Items it -> list(it.items());
            case Value.Struct it -> object(it.fields());
        };
    }

    private JsonText number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE_MAX;
        return add(whole ? Long.toString((long) number) : Double.toString(number));
    }
}
