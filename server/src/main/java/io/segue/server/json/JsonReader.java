package io.segue.server.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.segue.core.event.Rejection;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object from UTF-8 bytes straight into {@link Fields}. Whatever is wrong with the bytes is a {@link Bad},
 * never an exception. The first of two equal names wins; numbers become doubles. Not for use by several threads.
 */
public final class JsonReader {
    /** Deeper objects are no event: nobody's rule reads that far, and a stack has an end. */
    private static final int DEPTH_MAX = 64;

    private static final Value TRUE = new Value.Bool(true);
    private static final Value FALSE = new Value.Bool(false);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final TextCache texts = new TextCache();
    private final List<Fields.Builder> builders = new ArrayList<>();
    private int depth;

    /** What the bytes were. */
    public sealed interface Result {}

    public record Read(Fields body) implements Result {}

    public record Bad(Rejection rejection) implements Result {}

    public Result read(byte[] bytes, int offset, int length) {
        try (JsonParser parser = FACTORY.createParser(bytes, offset, length)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return bad("expected a JSON object, such as {\"type\":\"track\"}, but got " + name(first));
            }
            Fields body = object(parser);
            JsonToken more = parser.nextToken();
            return more == null ? new Read(body) : bad("expected nothing after the object, but got " + name(more));
        } catch (JsonProcessingException e) {
            builders.clear();
            depth = 0;
            return bad(message(e));
        } catch (IOException e) {
            throw new UncheckedIOException("expected no I/O from an array", e);
        }
    }

    private static Bad bad(String reason) {
        return new Bad(new Rejection("bad-json", reason));
    }

    /** Jackson's own words of what is wrong, without its advice for programmers, and where. */
    private static String message(JsonProcessingException e) {
        String words = e.getOriginalMessage();
        int advice = words.indexOf(" (for ");
        String cut = advice < 0 ? words : words.substring(0, advice);
        String reason = cut.lines().findFirst().orElse("this is not JSON");
        JsonLocation place = e.getLocation();
        return place == null ? reason : reason + ", at column " + place.getColumnNr();
    }

    private static String name(@Nullable JsonToken token) {
        return token == null ? "nothing" : token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
            case START_OBJECT -> new Value.Struct(object(parser));
            case START_ARRAY -> array(parser);
            default -> throw new IllegalStateException("expected a value, but got " + token);
        };
    }

    private static Value number(JsonParser parser) throws IOException {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new JsonParseException(parser, "number beyond the range of a double");
        }
        return new Value.Num(number);
    }

    private Value array(JsonParser parser) throws IOException {
        List<Value> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Value.Items(items);
    }
}
