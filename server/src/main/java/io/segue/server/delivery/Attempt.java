package io.segue.server.delivery;

import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;

/**
 * A message was sent once.
 *
 * @param at when, in milliseconds since 1970 UTC
 * @param message the message's id
 * @param tries the how manieth time it was
 * @param taken whether the destination has it
 * @param told what came of it
 * @param millis how long it took
 */
public record Attempt(long at, String message, int tries, boolean taken, String told, long millis) {
    private static final int FORMAT = 1;

    byte[] encoded() {
        return new RowWriter()
                .raw(FORMAT)
                .fixed(at)
                .text(message)
                .count(tries)
                .raw(taken ? 1 : 0)
                .text(told)
                .fixed(millis)
                .toBytes();
    }

    static Attempt decode(byte[] bytes) {
        var row = new RowReader(bytes);
        int format = row.raw();
        if (format != FORMAT) {
            throw new IllegalArgumentException("expected an attempt of format " + FORMAT + ", but got " + format);
        }
        return new Attempt(row.fixed(), row.text(), row.count(), row.raw() == 1, row.text(), row.fixed());
    }
}
