package io.segue.server.delivery;

import io.segue.server.feed.Cursor;
import java.nio.ByteBuffer;

/**
 * How far a destination has come.
 *
 * @param cursor everything up to here was sent, or waits to be sent again
 * @param caughtUpAt when there was last nothing behind that, in milliseconds since 1970 UTC
 */
record Progress(Cursor cursor, long caughtUpAt) {
    byte[] encoded() {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + Long.BYTES)
                .putLong(cursor.position())
                .putInt(cursor.ordinal())
                .putLong(caughtUpAt)
                .array();
    }

    static Progress decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new Progress(new Cursor(in.getLong(), in.getInt()), in.getLong());
    }
}
