package io.segue.server.json;

import io.segue.core.value.Value;

/**
 * Gives texts that repeat, such as event names and categories, one object instead of one a line. Each place of the table
 * holds the text that came last, so it needs no eviction and cannot grow.
 */
final class TextCache {
    private static final int SIZE = 4096;

    /** Shorter than an instant, of which nearly each is another. */
    private static final int LENGTH_MAX = 23;

    private final Value.Text[] texts = new Value.Text[SIZE];

    Value.Text text(char[] buffer, int offset, int length) {
        if (length > LENGTH_MAX) {
            return new Value.Text(new String(buffer, offset, length));
        }
        int place = hash(buffer, offset, length) & SIZE - 1;
        Value.Text cached = texts[place];
        if (cached == null || !same(cached.text(), buffer, offset, length)) {
            cached = new Value.Text(new String(buffer, offset, length));
            texts[place] = cached;
        }
        return cached;
    }

    private static int hash(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = hash * 31 + buffer[i];
        }
        return hash ^ hash >>> 16;
    }

    private static boolean same(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
