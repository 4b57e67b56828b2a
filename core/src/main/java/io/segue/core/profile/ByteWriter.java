package io.segue.core.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows an array of bytes. Whole numbers take one byte for every seven bits they need. */
final class ByteWriter {
    /** Below it doubles are as dense as whole numbers. */
    private static final long WHOLE_LIMIT = 1L << 53;

    private byte[] bytes = new byte[128];
    private int size;

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void raw(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    void bool(boolean value) {
        raw(value ? 1 : 0);
    }

    /** Taken as a number without sign. */
    void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            raw((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        raw((int) rest);
    }

    /** Small distances take few bytes, whichever their sign. */
    void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            raw((int) (value >>> shift));
        }
    }

    /** Whole numbers up to 53 bits as such, others as their eight bytes. */
    void number(double value) {
        long whole = (long) value;
        if (whole == value && whole > -WHOLE_LIMIT && whole < WHOLE_LIMIT) {
            signed(whole << 1);
        } else {
            raw(1);
            fixed(Double.doubleToRawLongBits(value));
        }
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] value) {
        unsigned(value.length);
        while (size + value.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }
}
