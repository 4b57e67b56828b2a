package io.segue.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.segue.core.event.Rejection;
import io.segue.core.value.Fields;
import java.io.IOException;

/**
 * Reads one JSON object from UTF-8 bytes straight into {@link Fields}. Whatever is wrong with the bytes is a {@link Bad},
 * never an exception. The first of two equal names wins; numbers become doubles. Not for use by several threads.
 */
public final class JsonReader {
    private final FieldsReader fields = new FieldsReader();
    private final ObjectRun run = new ObjectRun(fields);

    /** What the bytes were. */
    public sealed interface Result {}

    public record Read(Fields body) implements Result {}

    public record Bad(Rejection rejection) implements Result {}

    public Result read(byte[] bytes, int offset, int length) {
        if (Json.isOtherEncoding(bytes, offset, length)) {
            return new Bad(Json.otherEncoding());
        }
        try (JsonParser parser = Json.parser(bytes, offset, length)) {
            return read(parser);
        } catch (IOException e) {
            return new Bad(Json.bad(e));
        }
    }

    /**
     * As {@link #read(byte[], int, int)}, only faster, for objects that are read one after another, each beginning where the
     * one before it ended.
     *
     * @param bytes stay as they are until the last has been read
     * @param limit where the last of them ends; a bad one makes those behind it as slow as if they were read by themselves
     */
    public Result read(byte[] bytes, int offset, int length, int limit) {
        boolean isUtf8 = !Json.isOtherEncoding(bytes, offset, length);
        Fields body = isUtf8 ? run.read(bytes, offset, offset + length, limit) : null;
        return body == null ? read(bytes, offset, length) : new Read(body);
    }

    /** Whether there is nothing but JSON's white space between two places. */
    public static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    private Result read(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return bad("expected a JSON object, such as {\"type\":\"track\"}, but got " + Json.name(first));
        }
        Fields body = fields.read(parser);
        JsonToken more = parser.nextToken();
        if (more != null) {
            return bad("expected nothing after the object, but got " + Json.name(more));
        }
        Rejection trouble = fields.trouble();
        return trouble == null ? new Read(body) : new Bad(trouble);
    }

    private static Bad bad(String reason) {
        return new Bad(Json.bad(reason));
    }
}
