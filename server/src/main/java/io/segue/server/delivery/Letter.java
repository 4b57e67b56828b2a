package io.segue.server.delivery;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;

/**
 * A change on its way to one destination.
 *
 * @param tries how often it was sent
 * @param since when it was first sent, in milliseconds since 1970 UTC
 * @param last what came of the last time, for people; empty when it was never sent
 */
public record Letter(ChangeRecord change, int tries, long since, String last) {
    private static final int FORMAT = 1;

    static Letter fresh(ChangeRecord change, long now) {
        return new Letter(change, 0, now, "");
    }

    Letter triedAgain(String told) {
        return new Letter(change, tries + 1, since, told);
    }

    byte[] encoded() {
        return new RowWriter()
                .raw(FORMAT)
                .fixed(change.id().position())
                .count(change.id().ordinal())
                .fixed(change.at())
                .raw(change.profile().kind() == ProfileKey.Kind.USER ? 1 : 0)
                .text(change.profile().name())
                .text(change.segment())
                .count(change.version())
                .raw(change.change() == Effect.Change.ENTERED ? 1 : 0)
                .count(tries)
                .fixed(since)
                .text(last)
                .toBytes();
    }

    static Letter decode(byte[] bytes) {
        var row = new RowReader(bytes);
        int format = row.raw();
        if (format != FORMAT) {
            throw new IllegalArgumentException("expected a letter of format " + FORMAT + ", but got " + format);
        }
        var id = new Cursor(row.fixed(), row.count());
        long at = row.fixed();
        var kind = row.raw() == 1 ? ProfileKey.Kind.USER : ProfileKey.Kind.ANONYMOUS;
        var profile = new ProfileKey(kind, row.text());
        String segment = row.text();
        int version = row.count();
        var way = row.raw() == 1 ? Effect.Change.ENTERED : Effect.Change.LEFT;
        return new Letter(
                new ChangeRecord(id, at, profile, segment, version, way), row.count(), row.fixed(), row.text());
    }
}
