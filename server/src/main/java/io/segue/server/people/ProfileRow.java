package io.segue.server.people;

import io.segue.core.identity.ProfileKey;
import io.segue.server.store.Keys;
import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the table PROFILES.
 *
 * @param version the version of the definitions it was last judged by
 * @param indexedAt the instant under which the wake index has it; {@link Long#MAX_VALUE} when it has not
 * @param history whether it waits for the clock of old calls that are being loaded
 * @param anonymousIds those that turned out to be this user
 * @param state as {@link io.segue.core.profile.ProfileCodec} wrote it
 */
public record ProfileRow(
        int version,
        long indexedAt,
        boolean history,
        long firstSeen,
        long lastSeen,
        List<String> anonymousIds,
        byte[] state) {
    private static final int FORMAT = 1;

    /** Kind and name, so that a user and a visitor of one name are two. */
    public static byte[] key(ProfileKey key) {
        byte[] name = key.name().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[name.length + 1];
        bytes[0] = (byte) (key.kind() == ProfileKey.Kind.USER ? 'u' : 'a');
        System.arraycopy(name, 0, bytes, 1, name.length);
        return bytes;
    }

    public static ProfileKey key(byte[] bytes) {
        String name = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        return bytes[0] == 'u' ? ProfileKey.user(name) : ProfileKey.anonymous(name);
    }

    /** The key with its length before it, to begin longer keys with. */
    public static byte[] sizedKey(ProfileKey key) {
        return Keys.sized(key(key));
    }

    public byte[] encode() {
        var row = new RowWriter()
                .raw(FORMAT)
                .count(version)
                .fixed(indexedAt)
                .raw(history ? 1 : 0)
                .fixed(firstSeen)
                .fixed(lastSeen)
                .count(anonymousIds.size());
        anonymousIds.forEach(row::text);
        return row.bytes(state).toBytes();
    }

    /** @throws IllegalArgumentException when the bytes are no profile, or one of a later program */
    public static ProfileRow decode(byte[] bytes) {
        var row = new RowReader(bytes);
        int format = row.raw();
        if (format != FORMAT) {
            throw new IllegalArgumentException("expected a profile of format " + FORMAT + ", but got " + format);
        }
        int version = row.count();
        long indexedAt = row.fixed();
        boolean history = row.raw() == 1;
        long firstSeen = row.fixed();
        long lastSeen = row.fixed();
        List<String> anonymousIds = new ArrayList<>();
        for (int count = row.count(); count > 0; count--) {
            anonymousIds.add(row.text());
        }
        return new ProfileRow(version, indexedAt, history, firstSeen, lastSeen, anonymousIds, row.bytes());
    }
}
