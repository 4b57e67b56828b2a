package io.segue.server.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.segue.core.event.Rejection;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all readers here share: Jackson set up once, and its complaints in our words. */
final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private Json() {}

    static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
        return FACTORY.createParser(bytes, offset, length);
    }

    /**
     * Whether Jackson would take the bytes for UTF-16 or UTF-32. No JSON in UTF-8 has a zero or one of these marks among
     * its first four bytes.
     */
    static boolean isOtherEncoding(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + Math.min(length, 4); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xfe || bytes[i] == (byte) 0xff) {
                return true;
            }
        }
        return false;
    }

    static Rejection otherEncoding() {
        return bad("expected JSON in UTF-8, but got another encoding, or no text at all");
    }

    static Rejection bad(String reason) {
        return new Rejection("bad-json", reason);
    }

    static Rejection bad(IOException e) {
        return e instanceof JsonProcessingException json ? bad(message(json)) : otherEncoding();
    }

    /** Jackson's own words of what is wrong, without its advice for programmers, and where. */
    private static String message(JsonProcessingException e) {
        String words = e.getOriginalMessage();
        int advice = words.indexOf(" (for ");
        String cut = advice < 0 ? words : words.substring(0, advice);
        String reason = cut.lines().findFirst().orElse("this is not JSON");
        JsonLocation place = e.getLocation();
        return place == null ? reason : reason + at(place);
    }

    static String at(JsonLocation place) {
        String line = place.getLineNr() > 1 ? "line " + place.getLineNr() + ", " : "";
        return ", at " + line + "column " + place.getColumnNr();
    }

    static String name(@Nullable JsonToken token) {
        return token == null ? "nothing" : token.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
