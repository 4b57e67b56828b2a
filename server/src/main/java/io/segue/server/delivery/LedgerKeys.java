package io.segue.server.delivery;

import io.segue.server.feed.Cursor;
import io.segue.server.store.Keys;
import java.nio.ByteBuffer;

/** Where things of one destination are in the store; see the package. */
final class LedgerKeys {
    private static final byte[] DESTINATION = {1};
    private static final byte[] PROGRESS = {2};
    private static final byte[] LOG = {1};
    private static final byte[] DEAD = {2};

    private final byte[] id;

    LedgerKeys(String destination) {
        this.id = Keys.sized(Keys.of(destination));
    }

    static byte[] allDestinations() {
        return DESTINATION;
    }

    byte[] destination() {
        return Keys.join(DESTINATION, id);
    }

    byte[] progress() {
        return Keys.join(PROGRESS, id);
    }

    /** Everything of this destination in the tables of letters. */
    byte[] own() {
        return id;
    }

    /** The first retry that is due at an instant. */
    byte[] retriesFrom(long dueAt) {
        return Keys.join(id, Keys.of(Math.max(0, dueAt)));
    }

    byte[] retry(long dueAt, Cursor change) {
        return Keys.join(retriesFrom(dueAt), change(change));
    }

    static long dueAt(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES - Integer.BYTES - Long.BYTES);
    }

    byte[] log() {
        return Keys.join(id, LOG);
    }

    byte[] log(long number) {
        return Keys.join(log(), Keys.of(number));
    }

    static long number(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - Long.BYTES);
    }

    byte[] dead() {
        return Keys.join(id, DEAD);
    }

    byte[] dead(Cursor change) {
        return Keys.join(dead(), change(change));
    }

    private static byte[] change(Cursor id) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(id.position())
                .putInt(id.ordinal())
                .array();
    }
}
