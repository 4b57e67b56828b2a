package io.segue.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keys whose order as bytes is the order of what they say: numbers big end first, texts with their length before them, so
 * that one text's entries lie together.
 */
public final class Keys {
    /** Longer texts are no keys. */
    private static final int TEXT_BYTES_MAX = 0xffff;

    private Keys() {}

    /** @param number not negative, so that the order of bytes is the numbers' */
    public static byte[] of(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    public static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Two bytes of length, then the text. */
    public static byte[] sized(byte[] text) {
        if (text.length > TEXT_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "expected a key of at most " + TEXT_BYTES_MAX + " bytes, but got " + text.length);
        }
        return ByteBuffer.allocate(Short.BYTES + text.length)
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    public static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    /** The first key behind all that begin with this one. */
    public static byte[] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xff) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return LAST;
    }

    /** Behind every key. */
    public static final byte[] LAST = filled();

    /** Before every key. */
    public static final byte[] FIRST = new byte[0];

    private static byte[] filled() {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }
}
