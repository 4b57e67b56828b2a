package io.segue.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.segue.core.event.Rejection;
import io.segue.core.value.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object around an array of calls, {@code {"batch": [{…}, {…}], "context": {…}}}, in one pass, and says where
 * in the bytes each call stands. A call that is JSON but not for us spoils itself only; bytes that are no JSON spoil all.
 * Not for use by several threads.
 */
public final class EnvelopeReader {
    private static final String CALLS = "batch";

    private final FieldsReader fields = new FieldsReader();

    /** What the bytes were. */
    public sealed interface Result {}

    /**
     * @param fields all but the calls
     * @param items the calls in their order; one more than were asked for when there are too many
     */
    public record Envelope(Fields fields, List<Item> items) implements Result {}

    public record Bad(Rejection rejection) implements Result {}

    /**
     * One call.
     *
     * @param offset where it begins
     * @param length its bytes
     * @param body what it says; of no use when there is trouble
     * @param trouble why it cannot be taken; null when it can be
     */
    public record Item(
            int offset, int length, Fields body, @Nullable Rejection trouble) {}

    /**
     * @param bytes an object from their beginning to {@code length}
     * @param itemsMax reading ends when there are more calls than these
     */
    public Result read(byte[] bytes, int length, int itemsMax) {
        if (Json.isOtherEncoding(bytes, 0, length)) {
            return new Bad(Json.otherEncoding());
        }
        try (JsonParser parser = Json.parser(bytes, 0, length)) {
            return envelope(parser, itemsMax);
        } catch (IOException e) {
            return new Bad(Json.bad(e));
        }
    }

    private Result envelope(JsonParser parser, int itemsMax) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return bad("expected a JSON object, such as {\"batch\": []}, but got " + Json.name(first));
        }
        var around = new Fields.Builder();
        List<Item> items = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (items == null && token == JsonToken.START_ARRAY && name.equals(CALLS)) {
                items = items(parser, itemsMax);
                if (items.size() > itemsMax) {
                    return new Envelope(around.build(), items);
                }
            } else {
                around.add(name, fields.readValue(parser, token));
            }
        }
        JsonToken more = parser.nextToken();
        if (more != null) {
            return bad("expected nothing after the object, but got " + Json.name(more));
        }
        return items == null
                ? bad("expected an array of calls under \"batch\", but there is none")
                : new Envelope(around.build(), items);
    }

    private List<Item> items(JsonParser parser, int itemsMax) throws IOException {
        List<Item> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(item(parser, token));
            if (items.size() > itemsMax) {
                break;
            }
        }
        return items;
    }

    private Item item(JsonParser parser, JsonToken token) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            parser.finishToken();
            Rejection trouble = Json.bad("expected a call to be a JSON object, but got " + Json.name(token));
            return item(parser, start, Fields.EMPTY, trouble);
        }
        Fields body = fields.read(parser);
        return item(parser, start, body, fields.trouble());
    }

    private static Item item(JsonParser parser, int start, Fields body, @Nullable Rejection trouble) {
        int end = (int) parser.currentLocation().getByteOffset();
        return new Item(start, end - start, body, trouble);
    }

    private static Bad bad(String reason) {
        return new Bad(Json.bad(reason));
    }
}
