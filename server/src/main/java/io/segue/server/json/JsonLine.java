package io.segue.server.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes one JSON object on one line. */
public final class JsonLine {
    private final StringBuilder text = new StringBuilder("{");

    public JsonLine add(String name, String value) {
        key(name);
        text.append(quoted(value));
        return this;
    }

    public JsonLine add(String name, long value) {
        key(name);
        text.append(value);
        return this;
    }

    public JsonLine add(String name, boolean value) {
        key(name);
        text.append(value);
        return this;
    }

    /** @param json a value that is JSON already */
    public JsonLine addRaw(String name, String json) {
        key(name);
        text.append(json);
        return this;
    }

    private void key(String name) {
        text.append(text.length() == 1 ? "" : ",").append(quoted(name)).append(':');
    }

    /** As a JSON string, quotes included. */
    public static String quoted(String value) {
        var quoted = new StringBuilder(value.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, quoted);
        return quoted.append('"').toString();
    }

    /** The object, without an end of line. */
    @Override
    public String toString() {
        return text + "}";
    }
}
