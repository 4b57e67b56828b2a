package io.segue.server.runtime;

import io.segue.core.engine.Outcome;
import io.segue.core.identity.ProfileKey;
import io.segue.core.profile.ProfileCodec;
import io.segue.core.profile.ProfileState;
import io.segue.server.people.CallTable;
import io.segue.server.people.ProfileRow;
import io.segue.server.store.Batch;
import io.segue.server.store.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile in memory, with what the host remembers of it beside the engine. */
final class Living {
    final ProfileKey key;
    /** The key with its length before it. */
    final byte[] sizedKey;

    final ProfileState state;
    final List<String> anonymousIds;
    /** The version of the definitions it was last judged by. */
    int version;
    /** Where the wake index has it; {@link Outcome#NEVER} when it has not. */
    long indexedAt;

    boolean history;
    /** Calls that the call table does not have yet. */
    final CallTable.Places calls = new CallTable.Places();

    long firstSeen;
    long lastSeen;
    /** Whether the store does not have it yet. */
    boolean isNew;

    boolean isDirty;
    /** What this record has for it and was not yet told to the engine; null when there is nothing. */
    @Nullable
    Waiting waiting;

    /** Nobody has heard of it before. */
    Living(ProfileKey key, ProfileState state, int version) {
        this.key = key;
        this.sizedKey = ProfileRow.sizedKey(key);
        this.state = state;
        this.version = version;
        this.anonymousIds = new ArrayList<>(1);
        this.indexedAt = Outcome.NEVER;
        this.firstSeen = Long.MAX_VALUE;
        this.lastSeen = Long.MIN_VALUE;
        this.isNew = true;
    }

    Living(ProfileKey key, ProfileRow row, ProfileState state) {
        this.key = key;
        this.sizedKey = ProfileRow.sizedKey(key);
        this.state = state;
        this.version = row.version();
        this.anonymousIds = row.anonymousIds();
        this.indexedAt = row.indexedAt();
        this.history = row.history();
        this.firstSeen = row.firstSeen();
        this.lastSeen = row.lastSeen();
    }

    void seen(long time) {
        firstSeen = Math.min(firstSeen, time);
        lastSeen = Math.max(lastSeen, time);
    }

    void put(Batch batch) {
        batch.put(Table.PROFILES, ProfileRow.key(key), encode());
        putCalls(batch);
    }

    void putCalls(Batch batch) {
        if (!calls.isEmpty()) {
            CallTable.put(batch, sizedKey, calls);
        }
    }

    private byte[] encode() {
        return new ProfileRow(
                        version, indexedAt, history, firstSeen, lastSeen, anonymousIds, ProfileCodec.encode(state))
                .encode();
    }
}
