package io.segue.server.people;

import io.segue.core.identity.ProfileKey;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The table HISTORY: a profile, a call's time, its record's position and its place in the record, and nothing else. The
 * calls themselves are in the log.
 */
public final class CallTable {
    private static final int PLACE_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final byte[] NOTHING = new byte[0];

    private final Store store;

    public CallTable(Store store) {
        this.store = store;
    }

    /** Where a call is. Ordered by time, calls of one time as they came in. */
    public record Place(long time, long position, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            if (time != other.time) {
                return Long.compare(time, other.time);
            }
            return position != other.position
                    ? Long.compare(position, other.position)
                    : Integer.compare(index, other.index);
        }
    }

    public void put(Batch batch, byte[] sizedProfileKey, long time, long position, int index) {
        byte[] key = ByteBuffer.allocate(sizedProfileKey.length + PLACE_BYTES)
                .put(sizedProfileKey)
                .putLong(time)
                .putLong(position)
                .putInt(index)
                .array();
        batch.put(Table.HISTORY, key, NOTHING);
    }

    /** The latest calls before a place, the latest first. */
    public List<Place> before(ProfileKey profile, Place end, int limit) {
        byte[] prefix = ProfileRow.sizedKey(profile);
        byte[] to = ByteBuffer.allocate(prefix.length + PLACE_BYTES)
                .put(prefix)
                .putLong(end.time())
                .putLong(end.position())
                .putInt(end.index())
                .array();
        return places(store.scanBackwards(Table.HISTORY, prefix, to), prefix.length, limit);
    }

    /** All calls, by time. */
    public List<Place> all(ProfileKey profile) {
        byte[] prefix = ProfileRow.sizedKey(profile);
        return places(store.scan(Table.HISTORY, prefix, Keys.after(prefix)), prefix.length, Integer.MAX_VALUE);
    }

    private static List<Place> places(Scan entries, int prefix, int limit) {
        List<Place> places = new ArrayList<>();
        try (Scan scan = entries) {
            while (places.size() < limit && scan.next()) {
                ByteBuffer key = ByteBuffer.wrap(scan.key()).position(prefix);
                places.add(new Place(key.getLong(), key.getLong(), key.getInt()));
            }
        }
        return places;
    }
}
