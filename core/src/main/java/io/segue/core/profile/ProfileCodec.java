package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.catalog.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Profiles as bytes. Leaves and segments stand under keys that are the same in every catalogue, so bytes written under one
 * catalogue can be read under another: what it does not know is passed over, what the bytes do not have starts empty.
 *
 * <p>Layout, version 1: the version; whether the profile exists; if it was ever judged, when; memberships (key, since);
 * traits; cells (key, length, content). Instants are distances from when it was judged.
 */
public final class ProfileCodec {
    private static final int VERSION = 1;

    private ProfileCodec() {}

    public static byte[] encode(ProfileState state) {
        ByteWriter out = new ByteWriter();
        out.raw(VERSION);
        out.bool(state.exists());
        boolean judged = state.judgedAt() != ProfileState.NEVER_JUDGED;
        out.bool(judged);
        if (judged) {
            out.signed(state.judgedAt());
            writeMemberships(out, state);
            state.traits().write(out, state.judgedAt());
            writeCells(out, state);
        }
        return out.toBytes();
    }

    private static void writeMemberships(ByteWriter out, ProfileState state) {
        Memberships memberships = state.memberships();
        out.unsigned(memberships.size());
        for (int i = 0; i < memberships.size(); i++) {
            out.fixed(state.catalog().program(memberships.program(i)).key());
            out.signed(state.judgedAt() - memberships.since(i));
        }
    }

    private static void writeCells(ByteWriter out, ProfileState state) {
        List<Cell> cells = new ArrayList<>();
        state.eachCell(cells::add);
        out.unsigned(cells.size());
        for (Cell cell : cells) {
            cell.forget(state.judgedAt());
            ByteWriter content = new ByteWriter();
            cell.write(content, state.judgedAt());
            out.fixed(cell.slot.key());
            out.bytes(content.toBytes());
        }
    }

    /**
     * @throws IllegalArgumentException when the bytes are not a profile, or one of a later version
     */
    public static ProfileState decode(byte[] bytes, Catalog catalog) {
        ByteReader in = new ByteReader(bytes);
        int version = in.raw();
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "expected a profile of version " + VERSION + ", but got version " + version);
        }
        ProfileState state = new ProfileState(catalog);
        boolean exists = in.bool();
        if (in.bool()) {
            long judgedAt = in.instant();
            readMemberships(in, state, judgedAt);
            state.traits().read(in, judgedAt);
            readCells(in, state, judgedAt);
            state.wasRead(exists, judgedAt);
        }
        in.end();
        return state;
    }

    private static void readMemberships(ByteReader in, ProfileState state, long judgedAt) {
        for (int count = in.count(); count > 0; count--) {
            SegmentProgram program = state.catalog().programByKey(in.fixed());
            long since = in.instantBefore(judgedAt);
            if (program != null && !state.memberships().set(program.number(), true, since)) {
                throw new IllegalArgumentException("expected each membership once, but got twice " + program.id());
            }
        }
    }

    private static void readCells(ByteReader in, ProfileState state, long judgedAt) {
        for (int count = in.count(); count > 0; count--) {
            Slot slot = state.catalog().slotByKey(in.fixed());
            ByteReader content = new ByteReader(in.bytes());
            if (slot != null) {
                state.newCell(slot).read(content, judgedAt);
                content.end();
            }
        }
    }
}
