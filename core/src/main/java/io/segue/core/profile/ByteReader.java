package io.segue.core.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. Bytes that it cannot have written are refused, not guessed at. */
final class ByteReader {
    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    int raw() {
        if (at == bytes.length) {
            throw new IllegalArgumentException("expected more bytes of a profile, but they end at " + at);
        }
        return bytes[at++] & 0xff;
    }

    boolean bool() {
        return raw() != 0;
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = raw();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("expected a number of at most ten bytes at " + at);
    }

    long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** How many things follow; never more than there are bytes left. */
    int count() {
        long value = unsigned();
        if (value < 0 || value > bytes.length - at) {
            throw new IllegalArgumentException("expected at most " + (bytes.length - at) + " things, but got " + value);
        }
        return (int) value;
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | raw();
        }
        return value;
    }

    double number() {
        if (bytes[at] == 1) {
            at++;
            return Double.longBitsToDouble(fixed());
        }
        return signed() >> 1;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        int length = count();
        byte[] copy = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return copy;
    }
}
