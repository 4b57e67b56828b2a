package io.segue.server.json;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes {@link Fields} as JSON in UTF-8, so that {@link JsonReader} reads the same again: fields in their order, absent
 * values as {@code null}, whole numbers without a point. Keeps its buffer. Not for use by several threads.
 *
 * <p>Half of a surrogate pair becomes an escape. In a name no reader takes that, so there it becomes the replacement
 * character, and the object is not {@link #isExact}.
 */
public final class FieldsWriter {
    /** Below it every whole double is written exactly by its digits. */
    private static final double EXACT_BELOW = 9_007_199_254_740_992.0;

    /** A larger buffer is given back after use. */
    private static final int KEPT_MAX = 1 << 18;

    /** Bytes that one UTF-16 unit can become: a backslash, u, and four digits. */
    private static final int BYTES_A_CHAR = 6;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] REPLACEMENT = "\ufffd".getBytes(StandardCharsets.UTF_8);

    private byte[] buffer = new byte[1 << 11];
    private int size;
    private boolean exact;

    public byte[] write(Fields fields) {
        size = 0;
        exact = true;
        object(fields);
        byte[] json = Arrays.copyOf(buffer, size);
        if (buffer.length > KEPT_MAX) {
            buffer = new byte[KEPT_MAX];
        }
        return json;
    }

    /** Whether what was written last reads as what was given. */
    public boolean isExact() {
        return exact;
    }

    private void object(Fields fields) {
        put('{');
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                put(',');
            }
            text(fields.name(i), true);
            put(':');
            value(fields.value(i));
        }
        put('}');
    }

    private void value(Value value) {
        switch (value) {
            case Value.Absent a -> put(NULL);
            case Value.Text text -> text(text.text(), false);
            case Value.Num number -> number(number.number());
            case Value.Bool bool -> put(bool.truth() ? TRUE : FALSE);
            case Value.Items items -> array(items);
            case Value.Struct struct -> object(struct.fields());
        }
    }

    private void array(Value.Items items) {
        put('[');
        String comma = "";
        for (Value item : items.items()) {
            ascii(comma);
            value(item);
            comma = ",";
        }
        put(']');
    }

    private void number(double number) {
        boolean whole = Math.rint(number) == number && Math.abs(number) < EXACT_BELOW;
        ascii(whole ? Long.toString((long) number) : Double.toString(number));
    }

    private void ascii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
    }

    private void text(String text, boolean isName) {
        int length = text.length();
        ensure(length * BYTES_A_CHAR + 2);
        byte[] bytes = buffer;
        int at = size;
        bytes[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                bytes[at++] = (byte) c;
            } else {
                size = at;
                i += special(text, i, isName);
                at = size;
            }
        }
        bytes[at++] = '"';
        size = at;
    }

    /** Writes the character at this place; how many further units it took. */
    private int special(String text, int place, boolean isName) {
        char c = text.charAt(place);
        if (c == '"' || c == '\\') {
            buffer[size++] = '\\';
            buffer[size++] = (byte) c;
        } else if (c < ' ' || c == 0x7f) {
            escape(c);
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xc0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3f);
        } else if (!Character.isSurrogate(c)) {
            buffer[size++] = (byte) (0xe0 | c >> 12);
            buffer[size++] = (byte) (0x80 | c >> 6 & 0x3f);
            buffer[size++] = (byte) (0x80 | c & 0x3f);
        } else {
            return surrogate(text, place, isName);
        }
        return 0;
    }

    /** A pair as four bytes; half of one, which UTF-8 cannot say, as an escape. */
    private int surrogate(String text, int place, boolean isName) {
        int point = text.codePointAt(place);
        if (!Character.isSupplementaryCodePoint(point)) {
            half(text.charAt(place), isName);
            return 0;
        }
        buffer[size++] = (byte) (0xf0 | point >> 18);
        buffer[size++] = (byte) (0x80 | point >> 12 & 0x3f);
        buffer[size++] = (byte) (0x80 | point >> 6 & 0x3f);
        buffer[size++] = (byte) (0x80 | point & 0x3f);
        return 1;
    }

    private void half(char half, boolean isName) {
        if (isName) {
            put(REPLACEMENT);
            exact = false;
        } else {
            escape(half);
        }
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[c >> shift & 0xf];
        }
    }

    private void put(char c) {
        ensure(1);
        buffer[size++] = (byte) c;
    }

    private void put(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void ensure(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(size + more, buffer.length * 2));
        }
    }
}
