package io.segue.core.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. Bytes that it cannot have written are refused, not guessed at. */
final class ByteReader {
    /** In milliseconds; so far from overflowing that any two durations can be added. */
    private static final long INSTANT_LIMIT = 1L << 54;

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
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

    /** What {@link ByteWriter#number} wrote; never NaN and never infinite. */
    double number() {
        if (at < bytes.length && bytes[at] == 1) {
            at++;
            double number = Double.longBitsToDouble(fixed());
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("expected a finite number at " + at + ", but got " + number);
            }
            return number;
        }
        return signed() >> 1;
    }

    /** How often something happened. */
    long total() {
        long total = unsigned();
        if (total < 0) {
            throw new IllegalArgumentException("expected a total at " + at + ", but got " + total);
        }
        return total;
    }

    /** An instant by itself. */
    long instant() {
        return checked(signed());
    }

    /** An instant that is written as how long it is before another. */
    long instantBefore(long later) {
        long distance = signed();
        if (distance < 0 || distance > INSTANT_LIMIT) {
            throw new IllegalArgumentException("expected an instant before another at " + at + ", but got " + distance);
        }
        return checked(later - distance);
    }

    private long checked(long instant) {
        if (instant < -INSTANT_LIMIT || instant > INSTANT_LIMIT) {
            throw new IllegalArgumentException("expected an instant at " + at + ", but got " + instant);
        }
        return instant;
    }

    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("expected the end at " + at + ", but there are more bytes");
        }
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
