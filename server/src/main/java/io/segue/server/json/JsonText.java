package io.segue.server.json;

import io.segue.core.value.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and maps of all kinds of things as JSON. */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /**
     * What libraries answer with.
     *
     * @param thing null, a text, a number, true or false, a list, a map, {@link Fields} or {@link RawJson}
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
            case Fields it -> add(new String(new FieldsWriter().write(it), StandardCharsets.UTF_8));
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
}
