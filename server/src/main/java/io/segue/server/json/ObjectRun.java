package io.segue.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.segue.core.value.Fields;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects that stand one right behind the other with one parser, because a parser for each takes as much memory as what
 * is read of an event. Has no words for what is wrong: an object that does not begin and end where it should is left to
 * somebody who reads it by itself, and so are all that follow it in the run, since nobody knows where the parser stands then.
 */
final class ObjectRun {
    private static final byte[] NONE = {};

    private final FieldsReader fields;
    private byte[] bytes = NONE;
    private int start;
    private int next;
    private int limit;

    /** Null when the run is over, or what is left of it has to be read one by one. */
    private @Nullable JsonParser parser;

    ObjectRun(FieldsReader fields) {
        this.fields = fields;
    }

    /**
     * The object between two places of an array that is not changed during a run; null when it has to be read by itself.
     *
     * @param runEnd where the last object of the run ends
     */
    @Nullable
    Fields read(byte[] all, int from, int to, int runEnd) {
        try {
            if (all != bytes || runEnd != limit || parser != null && from != next) {
                end();
                begin(all, from, runEnd);
            }
            next = to;
            Fields body = parser == null ? null : read(parser, to);
            if (body == null || to == limit) {
                end();
            }
            return body;
        } catch (IOException e) {
            end();
            return null;
        }
    }

    private void begin(byte[] all, int from, int runEnd) throws IOException {
        bytes = all;
        start = from;
        limit = runEnd;
        parser = Json.parser(all, from, runEnd - from);
    }

    private @Nullable Fields read(JsonParser open, int to) throws IOException {
        if (open.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        Fields body = fields.read(open);
        int end = start + (int) open.currentLocation().getByteOffset();
        return fields.trouble() == null && end <= to && JsonReader.isBlank(bytes, end, to) ? body : null;
    }

    private void end() {
        if (parser != null) {
            try {
                parser.close();
            } catch (IOException e) {
                throw new IllegalStateException("expected bytes in memory to close", e);
            }
            parser = null;
        }
    }
}
