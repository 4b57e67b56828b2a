package io.segue.server.runtime;

import io.segue.core.engine.Outcome;
import io.segue.core.identity.ProfileKey;
import io.segue.server.people.ProfileRow;
import io.segue.server.store.Batch;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table WAKES: a clock, an instant and a profile. There are two clocks: the present, and that of old calls which are
 * being loaded; a profile is on one of them. An entry may be earlier than the profile's deadline, never later: it is moved
 * when a deadline comes nearer, and only when it is due when the deadline has gone further away, because that is what
 * nearly every event does.
 */
final class WakeTable {
    private static final int PREFIX = 1 + Long.BYTES;
    private static final int SIZE_BYTES = Short.BYTES;
    private static final byte[] NOTHING = new byte[0];

    private final Store store;
    /** No entry of a clock is before this; so a look-up need not go through all that was deleted. */
    private final long[] floor = new long[2];

    WakeTable(Store store) {
        this.store = store;
    }

    /** Sees to it that the profile is woken in time, on its clock. */
    void schedule(Batch batch, Living profile, boolean history) {
        boolean otherClock = profile.history != history;
        long wakeAt = profile.state.wakeAt();
        if (wakeAt < profile.indexedAt || otherClock && profile.indexedAt != Outcome.NEVER) {
            cancel(batch, profile);
            profile.history = history;
            add(batch, profile, wakeAt);
        }
        profile.history = history;
    }

    /** After an entry was due: puts the profile where its deadline is now. */
    void reschedule(Batch batch, Living profile) {
        cancel(batch, profile);
        add(batch, profile, profile.state.wakeAt());
    }

    private void add(Batch batch, Living profile, long wakeAt) {
        profile.indexedAt = wakeAt;
        if (wakeAt != Outcome.NEVER) {
            int clock = profile.history ? 1 : 0;
            floor[clock] = Math.min(floor[clock], Math.max(0, wakeAt));
            batch.put(Table.WAKES, key(profile.history, wakeAt, profile.sizedKey), NOTHING);
        }
    }

    void cancel(Batch batch, Living profile) {
        if (profile.indexedAt != Outcome.NEVER) {
            batch.delete(Table.WAKES, key(profile.history, profile.indexedAt, profile.sizedKey));
            profile.indexedAt = Outcome.NEVER;
        }
    }

    private static byte[] key(boolean history, long wakeAt, byte[] sizedKey) {
        return ByteBuffer.allocate(PREFIX + sizedKey.length)
                .put((byte) (history ? 1 : 0))
                .putLong(Math.max(0, wakeAt))
                .put(sizedKey)
                .array();
    }

    /** Who is due on a clock by an instant, itself included; the earliest first. As of the latest commit. */
    List<ProfileKey> due(boolean history, long at, int limit) {
        List<ProfileKey> due = new ArrayList<>();
        try (Scan scan = store.scan(Table.WAKES, from(history), prefix(history, at + 1))) {
            while (due.size() < limit && scan.next()) {
                byte[] key = scan.key();
                due.add(ProfileRow.key(Arrays.copyOfRange(key, PREFIX + SIZE_BYTES, key.length)));
            }
        }
        return due;
    }

    /** The earliest entry of a clock; {@link Outcome#NEVER} when there is none. As of the latest commit. */
    long next(boolean history) {
        try (Scan scan = store.scan(Table.WAKES, from(history), prefix(history, Outcome.NEVER))) {
            long next = scan.next() ? ByteBuffer.wrap(scan.key()).getLong(1) : Outcome.NEVER;
            floor[history ? 1 : 0] = next;
            return next;
        }
    }

    private byte[] from(boolean history) {
        return prefix(history, floor[history ? 1 : 0]);
    }

    private static byte[] prefix(boolean history, long at) {
        return ByteBuffer.allocate(PREFIX)
                .put((byte) (history ? 1 : 0))
                .putLong(at)
                .array();
    }
}
