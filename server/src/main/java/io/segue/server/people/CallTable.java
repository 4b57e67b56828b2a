package io.segue.server.people;

import io.segue.core.identity.ProfileKey;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table HISTORY: where in the log a person's calls are. A profile and the position of the first of some calls that came
 * in one after another lead to where all of them are; the calls themselves are in the log.
 */
public final class CallTable {
    private final Store store;

    public CallTable(Store store) {
        this.store = store;
    }

    /** Where a call is, in order of arrival. */
    public record Place(long position, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return position != other.position
                    ? Long.compare(position, other.position)
                    : Integer.compare(index, other.index);
        }
    }

    /** Collects places in order of arrival, so as to write many at once. */
    public static final class Places {
        private long[] pairs = new long[4];
        private int size;

        public boolean isEmpty() {
            return size == 0;
        }

        public void add(long position, int index) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = position;
            pairs[size++] = index;
        }

        void clear() {
            size = 0;
            if (pairs.length > 64) {
                pairs = new long[4]; // not to keep what one busy moment needed
            }
        }
    }

    /** Writes what was collected, and forgets it. */
    public static void put(Batch batch, byte[] sizedProfileKey, Places places) {
        long first = places.pairs[0];
        var row = new RowWriter().count(places.size / 2);
        for (int i = 0; i < places.size; i += 2) {
            row.count((int) (places.pairs[i] - first)).count((int) places.pairs[i + 1]);
        }
        batch.put(Table.HISTORY, Keys.join(sizedProfileKey, Keys.of(first), index(places)), row.toBytes());
        places.clear();
    }

    /** Two rows may begin in one record. */
    private static byte[] index(Places places) {
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) places.pairs[1]).array();
    }

    /** The latest calls before a place, the latest first. */
    public List<Place> before(ProfileKey profile, Place end, int limit) {
        byte[] prefix = ProfileRow.sizedKey(profile);
        byte[] to = ByteBuffer.allocate(prefix.length + Long.BYTES + Integer.BYTES)
                .put(prefix)
                .putLong(end.position())
                .putInt(end.index())
                .array();
        List<Place> latest = new ArrayList<>();
        try (Scan scan = store.scanBackwards(Table.HISTORY, prefix, to)) {
            while (latest.size() < limit && scan.next()) {
                List<Place> row = read(scan, prefix.length);
                for (int i = row.size() - 1; i >= 0 && latest.size() < limit; i--) {
                    if (row.get(i).compareTo(end) < 0) {
                        latest.add(row.get(i));
                    }
                }
            }
        }
        return latest;
    }

    /** All calls, as they came in. */
    public List<Place> all(ProfileKey profile) {
        byte[] prefix = ProfileRow.sizedKey(profile);
        List<Place> all = new ArrayList<>();
        try (Scan scan = store.scan(Table.HISTORY, prefix, Keys.after(prefix))) {
            while (scan.next()) {
                all.addAll(read(scan, prefix.length));
            }
        }
        return all;
    }

    private static List<Place> read(Scan scan, int prefix) {
        long first = ByteBuffer.wrap(scan.key()).getLong(prefix);
        var row = new RowReader(scan.value());
        int count = row.count();
        List<Place> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(new Place(first + row.count(), row.count()));
        }
        return places;
    }
}
