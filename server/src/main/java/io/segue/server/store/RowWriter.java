package io.segue.server.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds a row: numbers of fixed or of growing length, texts and bytes with their length before them. */
public final class RowWriter {
    private byte[] bytes = new byte[256];
    private int size;

    public RowWriter raw(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Eight bytes, the big end first. */
    public RowWriter fixed(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** One byte for every seven bits it needs. */
    public RowWriter count(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            raw(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        return raw(rest);
    }

    public RowWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public RowWriter bytes(byte[] more) {
        count(more.length);
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
