package io.segue.server.runtime;

import io.segue.core.identity.ProfileKey;
import io.segue.core.profile.ProfileCodec;
import io.segue.core.profile.ProfileState;
import io.segue.server.people.ProfileRow;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profiles in memory: those that were needed last, up to a limit, and all that are not yet committed. The others are
 * in the store.
 */
final class Residents {
    private final Store store;
    private final Catalogs catalogs;
    private final int max;
    private final Map<ProfileKey, Living> living = new LinkedHashMap<>(1024, 0.75f, true);
    private final List<Living> dirty = new ArrayList<>();

    /** @param max how many are kept after a commit */
    Residents(Store store, Catalogs catalogs, int max) {
        this.store = store;
        this.catalogs = catalogs;
        this.max = max;
    }

    /** The profile, and null when there is none. */
    @Nullable
    Living find(ProfileKey key) {
        Living known = living.get(key);
        if (known != null) {
            return known;
        }
        byte[] bytes = store.get(Table.PROFILES, ProfileRow.key(key));
        if (bytes == null) {
            return null;
        }
        ProfileRow row = ProfileRow.decode(bytes);
        Living loaded = new Living(key, row, ProfileCodec.decode(row.state(), catalogs.of(row.version())));
        living.put(key, loaded);
        return loaded;
    }

    /** The profile, a new one when there is none. */
    Living get(ProfileKey key) {
        Living known = find(key);
        if (known != null) {
            return known;
        }
        Living born = new Living(key, new ProfileState(catalogs.current()), catalogs.version());
        living.put(key, born);
        return born;
    }

    /** Marks a profile to be written with the next commit. */
    void touch(Living profile) {
        if (!profile.isDirty) {
            profile.isDirty = true;
            dirty.add(profile);
        }
    }

    /** The profile is none any more, its calls stay; whether the store had it. */
    boolean remove(Batch batch, Living profile) {
        living.remove(profile.key);
        profile.isDirty = false;
        profile.putCalls(batch);
        batch.delete(Table.PROFILES, ProfileRow.key(profile.key));
        return !profile.isNew;
    }

    /** Writes what has changed since the last call; how many of them are new. */
    int put(Batch batch) {
        int born = 0;
        for (Living profile : dirty) {
            if (!profile.isDirty) {
                continue; // removed since
            }
            profile.put(batch);
            born += profile.isNew ? 1 : 0;
            profile.isNew = false;
            profile.isDirty = false;
        }
        dirty.clear();
        return born;
    }

    /** After a commit: makes room. */
    void shrink() {
        Iterator<Living> eldest = living.values().iterator();
        while (living.size() > max) {
            eldest.next();
            eldest.remove();
        }
    }
}
