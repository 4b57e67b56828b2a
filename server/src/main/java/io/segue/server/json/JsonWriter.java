package io.segue.server.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * Writes objects inside objects as UTF-8 bytes; for one object after another, because a writer costs more than what it
 * writes. Not for use by several threads.
 */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int BYTES_EXPECTED = 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES_EXPECTED);
    private final JsonGenerator json;

    public JsonWriter() {
        try {
            json = FACTORY.createGenerator(bytes).setRootValueSeparator(new SerializedString(""));
        } catch (IOException e) {
            throw noIo(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private JsonWriter write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw noIo(e);
        }
    }

    private static UncheckedIOException noIo(IOException e) {
        return new UncheckedIOException("expected no I/O into an array", e);
    }

    /** Begins an object: the whole, or the next element of an array. */
    public JsonWriter object() {
        return write(json::writeStartObject);
    }

    public JsonWriter object(String name) {
        return write(() -> json.writeObjectFieldStart(name));
    }

    /** Ends the object begun last. */
    public JsonWriter end() {
        return write(json::writeEndObject);
    }

    public JsonWriter array(String name) {
        return write(() -> json.writeArrayFieldStart(name));
    }

    /** Ends the array begun last. */
    public JsonWriter endArray() {
        return write(json::writeEndArray);
    }

    public JsonWriter add(String name, String value) {
        return write(() -> json.writeStringField(name, value));
    }

    public JsonWriter add(String name, long value) {
        return write(() -> json.writeNumberField(name, value));
    }

    public JsonWriter add(String name, BigDecimal value) {
        return write(() -> json.writeNumberField(name, value));
    }

    public JsonWriter add(String name, boolean value) {
        return write(() -> json.writeBooleanField(name, value));
    }

    /** All that was written since the last call, without an end of line. */
    public byte[] take() {
        write(json::flush);
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
