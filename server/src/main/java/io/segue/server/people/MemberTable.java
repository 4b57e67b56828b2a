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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table MEMBERS: segment and profile lead to since when, and how many there are. One thread writes. */
public final class MemberTable {
    private static final String SIZE = "size/";

    private final Store store;
    /** Sizes that are not yet written. */
    private final Map<String, Long> resized = new HashMap<>();

    public MemberTable(Store store) {
        this.store = store;
    }

    public void entered(Batch batch, String segment, ProfileKey profile, long since, int version) {
        batch.put(
                Table.MEMBERS,
                key(segment, profile),
                new RowWriter().fixed(since).count(version).toBytes());
        resize(segment, 1);
    }

    public void left(Batch batch, String segment, ProfileKey profile) {
        batch.delete(Table.MEMBERS, key(segment, profile));
        resize(segment, -1);
    }

    private void resize(String segment, long by) {
        Long before = resized.get(segment);
        resized.put(segment, (before == null ? size(segment) : before) + by);
    }

    /** Writes the sizes that have changed since the last call. */
    public void putSizes(Batch batch) {
        resized.forEach((segment, size) -> batch.put(Table.META, Keys.of(SIZE + segment), Keys.of(size)));
        resized.clear();
    }

    /** How many are in a segment, as of the latest commit. */
    public long size(String segment) {
        byte[] size = store.get(Table.META, Keys.of(SIZE + segment));
        return size == null ? 0 : ByteBuffer.wrap(size).getLong();
    }

    /** The version somebody entered under; 0 when that is not committed yet. */
    public int version(String segment, ProfileKey profile) {
        byte[] row = store.get(Table.MEMBERS, key(segment, profile));
        return row == null ? 0 : read(profile, row).version();
    }

    public Page<MemberView> members(String segment, @Nullable String after, int limit) {
        byte[] prefix = prefix(segment);
        byte[] from = after == null ? prefix : Keys.join(prefix, unhex(after), new byte[1]);
        List<MemberView> members = new ArrayList<>();
        try (Scan scan = store.scan(Table.MEMBERS, from, Keys.after(prefix))) {
            while (members.size() < limit && scan.next()) {
                members.add(read(profile(scan.key(), prefix.length), scan.value()));
            }
            boolean more = members.size() == limit && scan.next();
            return new Page<>(members, more ? hex(members.getLast().profile()) : null);
        }
    }

    private static byte[] unhex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String hex(ProfileKey profile) {
        return HexFormat.of().formatHex(ProfileRow.key(profile));
    }

    private static ProfileKey profile(byte[] key, int from) {
        return ProfileRow.key(Arrays.copyOfRange(key, from, key.length));
    }

    private static MemberView read(ProfileKey profile, byte[] bytes) {
        var row = new RowReader(bytes);
        return new MemberView(profile, row.fixed(), row.count());
    }

    private static byte[] prefix(String segment) {
        return Keys.sized(Keys.of(segment));
    }

    private static byte[] key(String segment, ProfileKey profile) {
        return Keys.join(prefix(segment), ProfileRow.key(profile));
    }
}
