package io.segue.server.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.segue.core.event.Rejection;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the object a parser stands at into {@link Fields}. What is JSON but not for us, a number too large or an object
 * too deep, does not stop the reading: it is kept as the object's {@link #trouble}, and what follows can still be read.
 */
final class FieldsReader {
    /** Deeper objects are no event: nobody's rule reads that far, and a stack has an end. */
    private static final int DEPTH_MAX = 64;

    private static final Value TRUE = new Value.Bool(true);
    private static final Value FALSE = new Value.Bool(false);

    private final TextCache texts = new TextCache();
    private final List<Fields.Builder> builders = new ArrayList<>();
    private int depth;
    private @Nullable Rejection trouble;

    /** @param parser stands at the object's start, and at its end afterwards */
    Fields read(JsonParser parser) throws IOException {
        begin();
        return object(parser);
    }

    /** A value of any kind, the one the parser stands at. */
    Value readValue(JsonParser parser, JsonToken token) throws IOException {
        begin();
        return value(parser, token);
    }

    /** Why what was read last is not for us; null when it is. */
    @Nullable
    Rejection trouble() {
        return trouble;
    }

    private void begin() {
        if (depth > 0) { // the last reading broke off and left half an object behind
            builders.clear();
            depth = 0;
        }
        trouble = null;
    }

    private Fields object(JsonParser parser) throws IOException {
        if (depth == builders.size()) {
            builders.add(new Fields.Builder());
        }
        Fields.Builder builder = builders.get(depth++);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            builder.add(name, value(parser, parser.nextToken()));
        }
        depth--;
        return builder.build();
    }

    private Value value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> texts.text(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> Value.ABSENT;
            case START_OBJECT -> isTooDeep(parser) ? Value.ABSENT : new Value.Struct(object(parser));
            case START_ARRAY -> isTooDeep(parser) ? Value.ABSENT : array(parser);
            default -> throw new IllegalStateException("expected a value, but got " + token);
        };
    }

    private Value number(JsonParser parser) throws IOException {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            trouble(parser, "number beyond the range of a double");
            return Value.ABSENT;
        }
        return new Value.Num(number);
    }

    private Value array(JsonParser parser) throws IOException {
        depth++;
        if (builders.size() < depth) {
            builders.add(new Fields.Builder());
        }
        List<Value> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        depth--;
        return new Value.Items(items);
    }

    private boolean isTooDeep(JsonParser parser) throws IOException {
        if (depth < DEPTH_MAX) {
            return false;
        }
        trouble(parser, "expected a nesting depth of at most " + DEPTH_MAX);
        parser.skipChildren();
        return true;
    }

    private void trouble(JsonParser parser, String reason) {
        if (trouble == null) {
            trouble = Json.bad(reason + Json.at(parser.currentLocation()));
        }
    }
}
