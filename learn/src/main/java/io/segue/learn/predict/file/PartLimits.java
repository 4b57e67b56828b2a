package io.segue.learn.predict.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.segue.learn.data.DataException;
import io.segue.learn.predict.onnx.OnnxSession;
import java.io.IOException;
import java.util.Map;

/**
 * How large each part of a model file may be: a damaged or hostile one is refused before it fills the memory, and so is a
 * model that could not be read again.
 */
final class PartLimits {
    /** Bytes of {@value Archive#INDEX}. */
    static final int INDEX_BYTES_MAX = 32 << 20;

    /** Bytes of one set of trees, or of the weights of one layer. */
    static final int OWN_BYTES_MAX = 256 << 20;

    /** Bytes of a part that others add, such as {@value ModelFile#PIPELINE}. */
    static final int OTHERS_BYTES_MAX = 64 << 20;

    /** Characters in a part's name. */
    static final int NAME_CHARS_MAX = 100;

    /** Objects, lists, texts and numbers in a part that is JSON: each takes many times its bytes in memory. */
    static final int JSON_VALUES_MAX = 4_000_000;

    private static final JsonFactory JSON = new JsonFactory();

    private PartLimits() {}

    /** In bytes. */
    static int bytesMax(String name) {
        if (name.equals(Archive.INDEX)) {
            return INDEX_BYTES_MAX;
        }
        if (!name.startsWith(Archive.OWN)) {
            return OTHERS_BYTES_MAX;
        }
        return name.endsWith(".onnx") ? OnnxSession.MAX_BYTES : OWN_BYTES_MAX;
    }

    /** @throws DataException for a part that is too large, or that is JSON of too many values */
    static void check(Map<String, byte[]> parts) {
        parts.forEach(PartLimits::check);
    }

    static void check(String name, byte[] part) {
        checkName(name);
        if (part.length > bytesMax(name)) {
            throw Archive.large("up to " + bytesMax(name) + " bytes in its part " + name);
        }
        if (name.endsWith(".json")) {
            checkJson(name, part);
        }
    }

    static void checkName(String name) {
        if (name.length() > NAME_CHARS_MAX) {
            throw Archive.large("names of parts of up to " + NAME_CHARS_MAX + " characters");
        }
    }

    /** Whether it is JSON at all is said by whoever reads it. */
    private static void checkJson(String name, byte[] part) {
        int values = 0;
        try (JsonParser parser = JSON.createParser(part)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += token.isScalarValue() || token.isStructStart() ? 1 : 0;
                if (values > JSON_VALUES_MAX) {
                    throw Archive.large("up to " + JSON_VALUES_MAX + " values in its part " + name);
                }
            }
        } catch (IOException e) {
            return;
        }
    }
}
