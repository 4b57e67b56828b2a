package io.segue.server.replay;

import io.segue.core.identity.Links;
import io.segue.core.identity.ProfileKey;
import io.segue.core.profile.ProfileState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All profiles of a run, and which anonymous ids belong to whom. */
final class People implements Links {
    private final Map<ProfileKey, Profile> profiles = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final List<ProfileKey> keys = new ArrayList<>();
    private final Supplier<ProfileState> newState;

    People(Supplier<ProfileState> newState) {
        this.newState = newState;
    }

    @Override
    public @Nullable String userOf(String anonymousId) {
        return users.get(anonymousId);
    }

    /** Links for good; the anonymous profile, which is none any more from now on, or null when there was none. */
    @Nullable Profile link(String anonymousId, String userId) {
        users.put(anonymousId, userId);
        return profiles.remove(ProfileKey.anonymous(anonymousId));
    }

    Profile profile(ProfileKey key) {
        Profile known = profiles.get(key);
        return known != null ? known : add(key);
    }

    private Profile add(ProfileKey key) {
        var profile = new Profile(keys.size(), key, newState.get());
        keys.add(key);
        profiles.put(key, profile);
        return profile;
    }

    /** Those that are left: nobody who turned out to be somebody else. */
    Collection<Profile> profiles() {
        return profiles.values();
    }

    /** How many there are of whom an event or a trait is known. */
    long count() {
        return profiles.values().stream().filter(it -> it.state.exists()).count();
    }

    /** By {@link Profile#index}; also of profiles that were absorbed. */
    List<ProfileKey> keys() {
        return keys;
    }
}
