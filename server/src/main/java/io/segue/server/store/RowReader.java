package io.segue.server.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what a {@link RowWriter} wrote.
 *
 * <p>Rows were written by this program, so a row that ends early is damaged: an {@link IllegalArgumentException}.
 */
public final class RowReader {
    private final byte[] bytes;
    private int at;

    public RowReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int raw() {
        need(1);
        return bytes[at++] & 0xff;
    }

    public long fixed() {
        need(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    public int count() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = raw();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("expected a number of at most 32 bits, but it goes on");
    }

    public String text() {
        int length = count();
        need(length);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        int length = count();
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private void need(int count) {
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException(
                    "expected " + count + " more bytes of the row, but there are " + (bytes.length - at));
        }
    }
}
