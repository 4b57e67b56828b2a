package io.segue.server.runtime;

import io.segue.core.event.Event;
import io.segue.core.identity.ProfileKey;
import io.segue.core.profile.Memberships;
import io.segue.core.profile.ProfileCodec;
import io.segue.core.profile.ProfileState;
import io.segue.server.log.EventLog;
import io.segue.server.people.CallTable;
import io.segue.server.people.CallView;
import io.segue.server.people.Directory;
import io.segue.server.people.MemberTable;
import io.segue.server.people.MemberView;
import io.segue.server.people.MembershipView;
import io.segue.server.people.Page;
import io.segue.server.people.ProfileRow;
import io.segue.server.people.ProfileView;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is committed. */
final class StoredDirectory implements Directory {
    private final Store store;
    private final Catalogs catalogs;
    private final MemberTable members;
    private final PersonCalls calls;

    StoredDirectory(Store store, Catalogs catalogs) {
        this.store = store;
        this.catalogs = catalogs;
        this.members = new MemberTable(store);
        this.calls = new PersonCalls(new CallTable(store), new EventLog(store));
    }

    @Override
    public Optional<ProfileView> find(String anyId) {
        Optional<ProfileView> user = read(ProfileKey.user(anyId));
        return user.isPresent() ? user : find(ProfileKey.anonymous(anyId));
    }

    @Override
    public Optional<ProfileView> find(ProfileKey key) {
        return read(owner(key));
    }

    private ProfileKey owner(ProfileKey key) {
        return switch (key.kind()) {
            case USER -> key;
            case ANONYMOUS ->
                LinkTable.read(store, key.name()).map(ProfileKey::user).orElse(key);
        };
    }

    private Optional<ProfileRow> row(ProfileKey key) {
        return Optional.ofNullable(store.get(Table.PROFILES, ProfileRow.key(key)))
                .map(ProfileRow::decode);
    }

    private Optional<ProfileView> read(ProfileKey key) {
        return row(key).map(row -> view(key, row));
    }

    private ProfileView view(ProfileKey key, ProfileRow row) {
        ProfileState state = ProfileCodec.decode(row.state(), catalogs.of(row.version()));
        List<MembershipView> in = new ArrayList<>();
        Memberships memberships = state.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            String segment = state.catalog().program(memberships.program(i)).id();
            in.add(new MembershipView(segment, memberships.since(i), members.version(segment, key)));
        }
        List<String> ids = key.kind() == ProfileKey.Kind.USER ? row.anonymousIds() : List.of(key.name());
        return new ProfileView(key, ids, state.traits().all(), in, row.firstSeen(), row.lastSeen(), state.wakeAt());
    }

    /** Under which keys a person's calls stand. */
    private List<ProfileKey> keys(ProfileKey key) {
        ProfileKey owner = owner(key);
        List<ProfileKey> keys = new ArrayList<>();
        keys.add(owner);
        if (owner.kind() == ProfileKey.Kind.USER) {
            row(owner).ifPresent(row -> row.anonymousIds().forEach(id -> keys.add(ProfileKey.anonymous(id))));
        }
        return keys;
    }

    @Override
    public Page<CallView> calls(ProfileKey key, @Nullable String after, int limit) {
        return calls.latest(keys(key), after, limit);
    }

    @Override
    public List<Event> history(ProfileKey key) {
        return calls.inOrderOfArrival(keys(key));
    }

    @Override
    public Page<MemberView> members(String segment, @Nullable String after, int limit) {
        return members.members(segment, after, limit);
    }

    @Override
    public long size(String segment) {
        return members.size(segment);
    }

    @Override
    public long profiles() {
        return Progress.read(store).profiles();
    }
}
