package io.segue.server.runtime;

import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * The table MESSAGES: which message ids came in lately. Time is cut into generations as long as ids are to be remembered;
 * an id is looked for in the present generation and the one before, and older ones are dropped whole. So an id is
 * remembered for one to two times that long. Ids stand there as the first half of their SHA-256: nobody can make two that
 * meet.
 */
final class MessageTable {
    private static final int HASH_BYTES = 16;
    private static final byte[] NOTHING = new byte[0];

    private final Store store;
    private final long generationMillis;
    private final MessageDigest digest = sha256();
    private final Set<ByteBuffer> uncommitted = new HashSet<>();
    private long generation = -1;
    private boolean hasGenerationBefore;

    MessageTable(Store store, Duration remembered) {
        this.store = store;
        this.generationMillis = remembered.toMillis();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("expected every Java to have SHA-256", e);
        }
    }

    /** Remembers the id; false when it was there already. */
    boolean isNew(Batch batch, String messageId, long at) {
        advance(batch, at / generationMillis);
        byte[] hash = digest.digest(messageId.getBytes(StandardCharsets.UTF_8));
        byte[] key = key(generation, hash);
        if (!uncommitted.add(ByteBuffer.wrap(key)) || isStored(key, hash)) {
            return false;
        }
        batch.put(Table.MESSAGES, key, NOTHING);
        return true;
    }

    private boolean isStored(byte[] key, byte[] hash) {
        return store.get(Table.MESSAGES, key) != null
                || hasGenerationBefore && store.get(Table.MESSAGES, key(generation - 1, hash)) != null;
    }

    /** The clock may jump back; then ids go on being remembered under the later generation. */
    private void advance(Batch batch, long next) {
        if (next <= generation) {
            return;
        }
        generation = next;
        byte[] kept = Keys.of(Math.max(0, next - 1));
        hasGenerationBefore = uncommittedOf(next - 1) || hasAny(kept, Keys.of(next));
        if (hasAny(Keys.FIRST, kept)) { // a deletion that deletes nothing would slow every look-up down
            batch.deleteRange(Table.MESSAGES, Keys.FIRST, kept);
        }
    }

    private boolean uncommittedOf(long before) {
        return uncommitted.stream().anyMatch(key -> key.getLong(0) == before);
    }

    private boolean hasAny(byte[] from, byte[] to) {
        try (Scan scan = store.scan(Table.MESSAGES, from, to)) {
            return scan.next();
        }
    }

    private static byte[] key(long generation, byte[] hash) {
        return ByteBuffer.allocate(Long.BYTES + HASH_BYTES)
                .putLong(Math.max(0, generation))
                .put(hash, 0, HASH_BYTES)
                .array();
    }

    void committed() {
        uncommitted.clear();
    }
}
